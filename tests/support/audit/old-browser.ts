import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../free-port.ts'
import { picturesShown } from './pictures-shown.ts'

type Answer = {
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

/** A page in a browser that is too old for Playwright, driven over the DevTools protocol itself. */
export type OldPage = {
  resize: (width: number, height: number) => Promise<void>
  /** Loads an address and waits for its pictures, those below the screen too. */
  go: (url: string) => Promise<void>
  /** Runs a function in the page; it can use nothing from outside. @throws what it throws */
  evaluate: <T>(run: () => T) => Promise<T>
  /** The whole page as PNG. */
  screenshot: () => Promise<Buffer>
  /** Errors of scripts and of the console so far. */
  complaints: string[]
  close: () => Promise<void>
}

/** Starts the browser at `program` with one page. @throws where it does not answer within ten seconds */
export async function openOldBrowser(program: string): Promise<OldPage> {
  const port = await freePort()
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-zygote',
    '--hide-scrollbars',
    '--lang=zh-CN',
  ]
  const browser = spawn(program, [...flags, `--remote-debugging-port=${port}`, 'about:blank'], {
    stdio: 'pipe',
  })
  const socket = new WebSocket(await pageAddress(browser.stderr, port))
  await once(socket, 'open')
  const { ask, complaints, loaded } = conversation(socket)
  for (const domain of ['Page', 'Runtime', 'Log']) await ask(`${domain}.enable`, {})

  const evaluate: OldPage['evaluate'] = async (run) => {
    const asked = { expression: `(${String(run)})()`, awaitPromise: true, returnByValue: true }
    // reason: the protocol's own shape
    const { result, exceptionDetails } = (await ask('Runtime.evaluate', asked)) as {
      result: { value: never }
      exceptionDetails?: { exception?: { description?: string } }
    }
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the page threw')
    return result.value
  }
  return {
    evaluate,
    complaints,
    resize: async (width, height) => {
      await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
    },
    go: async (url) => {
      const load = loaded()
      await ask('Page.navigate', { url })
      await load
      await evaluate(picturesShown)
    },
    screenshot: async () => {
      const { data } = (await ask('Page.captureScreenshot', { captureBeyondViewport: true })) as {
        data: string
      } // reason: the protocol's own shape
      return Buffer.from(data, 'base64')
    },
    close: async () => {
      const ended = once(browser, 'exit')
      browser.kill()
      await ended
    },
  }
}

/** The browser says on its standard error when it listens; its first page may not be there yet, so a new one is asked for. */
async function pageAddress(said: NodeJS.ReadableStream, port: number): Promise<string> {
  let text = ''
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const timer = setTimeout(() => reject(new Error(`the old browser does not listen\n${text}`)), 10_000)
  said.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    if (text.includes('DevTools listening')) resolve()
  })
  await promise.finally(() => clearTimeout(timer))
  const answer = await fetch(`http://127.0.0.1:${port}/json/new`)
  const page = (await answer.json()) as { webSocketDebuggerUrl: string } // reason: the protocol's own shape
  return page.webSocketDebuggerUrl
}

function conversation(socket: WebSocket) {
  const waiting = new Map<number, (answer: Answer) => void>()
  const complaints: string[] = []
  let onLoad = () => {}
  let asked = 0
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer // reason: the protocol's own shape
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
    if (answer.method === 'Page.loadEventFired') onLoad()
    if (answer.method === 'Runtime.exceptionThrown' || isError(answer))
      complaints.push(JSON.stringify(answer.params))
  })
  const ask = async (method: string, params: object): Promise<unknown> => {
    const id = ++asked
    const { promise, resolve } = Promise.withResolvers<Answer>()
    waiting.set(id, resolve)
    socket.send(JSON.stringify({ id, method, params }))
    const { result, error } = await promise
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }
  const loaded = () => new Promise<void>((resolve) => (onLoad = resolve))
  return { ask, complaints, loaded }
}

function isError({ method, params }: Answer): boolean {
  return method === 'Log.entryAdded' && JSON.stringify(params).includes('"level":"error"')
}
