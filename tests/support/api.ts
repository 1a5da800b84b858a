// oxlint-disable typescript/no-explicit-any -- the tests look into whatever the API answers
/** An answer of the REST API. `body` is the parsed JSON. */
export type Answer = { status: number; body: any }

/** REST as one user, or as nobody. */
export type Api = {
  get: (path: string) => Promise<Answer>
  /** `data` as JSON; a string is taken for JSON text and sent as it is. */
  post: (path: string, data: unknown) => Promise<Answer>
  patch: (path: string, data: unknown) => Promise<Answer>
  delete: (path: string) => Promise<Answer>
  /** Multipart upload to `/api/photos`. */
  upload: (
    file: { name: string; type: string; bytes: Uint8Array },
    data: unknown,
    query?: string,
  ) => Promise<Answer>
  /** A file alone, as multipart. */
  sendFile: (path: string, file: { name: string; type: string; bytes: Uint8Array }) => Promise<Answer>
  /** A file's answer, unread. */
  download: (path: string) => Promise<Response>
  /** Creates and returns the document. @throws with the API's answer where it refuses */
  create: (collection: string, data: unknown, query?: string) => Promise<any>
  update: (collection: string, id: string | number, data: unknown, query?: string) => Promise<any>
}

/** Signs in over REST. @throws where the CMS refuses */
export async function signIn(cmsUrl: string, account: { email: string; password: string }): Promise<Api> {
  const anyone = api(cmsUrl)
  const answer = await anyone.post('/api/users/login', account)
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${JSON.stringify(answer.body)}`)
  return api(cmsUrl, answer.body.token as string)
}

/** REST with a token, or anonymous without one. */
export function api(cmsUrl: string, token?: string): Api {
  const authorization: Record<string, string> = token ? { authorization: `JWT ${token}` } : {}
  const send = async (method: string, path: string, body?: BodyInit, headers = {}): Promise<Answer> => {
    const response = await fetch(`${cmsUrl}${path}`, {
      method,
      headers: { ...authorization, ...headers },
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : parseJson(text) }
  }
  const sendJson = (method: string) => (path: string, data: unknown) =>
    send(method, path, typeof data === 'string' ? data : JSON.stringify(data), {
      'content-type': 'application/json',
    })
  const post = sendJson('POST')
  const patch = sendJson('PATCH')
  return {
    get: (path) => send('GET', path),
    post,
    patch,
    delete: (path) => send('DELETE', path),
    upload: (file, data, query = '') => {
      const form = formWith(file)
      form.append('_payload', JSON.stringify(data))
      return send('POST', `/api/photos${query}`, form)
    },
    sendFile: (path, file) => send('POST', path, formWith(file)),
    download: (path) => fetch(`${cmsUrl}${path}`, { headers: authorization }),
    create: async (collection, data, query = '') => done(await post(`/api/${collection}${query}`, data), 201),
    update: async (collection, id, data, query = '') =>
      done(await patch(`/api/${collection}/${id}${query}`, data), 200),
  }
}

function formWith(file: { name: string; type: string; bytes: Uint8Array }): FormData {
  const form = new FormData()
  form.append('file', new Blob([file.bytes as Uint8Array<ArrayBuffer>], { type: file.type }), file.name) // reason: never a SharedArrayBuffer
  return form
}

function done(answer: Answer, status: number): any {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
