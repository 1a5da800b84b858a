import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, dirname } from 'node:path'
import send from 'send'
import { routes } from '@guiyan/shared/routes'
import { isTwin, originalPath, twinFolder } from '../src/zh-hant/twin-paths.ts'
import { FileFinder } from './serving/find-file.ts'
import { contentType, fileHeaders } from './serving/headers.ts'
import { ownRedirect, redirectPageSize } from './release/links.ts'
import type { Releases } from './release/releases.ts'
import { sendText, waitingPage } from './serving/texts.ts'

/** Answers readers from the live release. */
export class SiteServer {
  readonly #releases: Releases
  readonly #finder: FileFinder

  constructor(releases: Releases) {
    this.#releases = releases
    this.#finder = new FileFinder(releases)
  }

  /** Answers one request. The whole answer comes from one release, the one that is live when it begins. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#answer(request, response)
    } catch (error) {
      const isSwept = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (!isSwept || response.headersSent) throw error
      // Twenty releases later its folder has gone: the release of now answers.
      await this.#answer(request, response)
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return sendText(request, response, 405, '只接受 GET 与 HEAD。\n')
    }
    const tree = this.#releases.live()
    if (tree === null) return waitingPage(request, response)
    const path = decodedPath(request.url ?? '/')
    const found = path === null ? ({ kind: 'nothing' } as const) : await this.#finder.find(path, tree)
    if (found.kind === 'folder') return redirect(response, `${encodeURI(path ?? '')}/${query(request)}`)
    if (found.kind === 'nothing' || originalPath(path ?? '') === routes.notFound())
      return this.#notFound(request, response, tree, isTwin(path ?? ''))
    const target = await redirectIn(found.file)
    if (target !== null) return redirect(response, target)
    for (const [name, value] of Object.entries(fileHeaders(path ?? ''))) response.setHeader(name, value)
    return sendFile(request, response, found.file)
  }

  async #notFound(request: IncomingMessage, response: ServerResponse, tree: string, inTwin: boolean) {
    const twin = inTwin ? await this.#finder.find(twinFolder + routes.notFound(), tree) : null
    const page = twin?.kind === 'file' ? twin : await this.#finder.find(routes.notFound(), tree)
    response.setHeader('Cache-Control', 'no-cache')
    if (page.kind !== 'file') return sendText(request, response, 404, '没有这个页面。\n')
    // Without these `send` has nothing to answer 304 or a part of the page for.
    for (const name of ['if-none-match', 'if-modified-since', 'range'] as const) delete request.headers[name]
    response.statusCode = 404
    return sendFile(request, response, page.file)
  }
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
  } catch {
    return null
  }
}

function query(request: IncomingMessage): string {
  const at = request.url?.indexOf('?') ?? -1
  return at === -1 ? '' : (request.url ?? '').slice(at)
}

function redirect(response: ServerResponse, location: string): void {
  // A second slash would make it another site's address.
  const own = location.replace(/^\/+/, '/')
  response.writeHead(301, { Location: own, 'Cache-Control': 'public, max-age=0, must-revalidate' }).end()
}

/** A former address is a page for any static server, and a real redirect from this one. */
async function redirectIn(file: string): Promise<string | null> {
  if (!file.endsWith('.html')) return null
  const handle = await open(file, 'r')
  try {
    if ((await handle.stat()).size > redirectPageSize) return null
    return ownRedirect(await handle.readFile('utf8'))
  } finally {
    await handle.close()
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  // To us, who make the pages, it says nothing: a reader that has the newest page has it. `send` would answer 200.
  delete request.headers['cache-control']
  return new Promise((resolve, reject) => {
    const type = contentType(file)
    response.on('close', resolve)
    send(request, encodeURIComponent(basename(file)), {
      root: dirname(file),
      cacheControl: false,
      index: false,
    })
      .on('headers', () => type && response.setHeader('Content-Type', type))
      .on('error', (error: Error & { status?: number }) => {
        if (error.status !== 416) return reject(error)
        sendText(request, response, 416, '没有这一段。\n')
      })
      .pipe(response)
  })
}
