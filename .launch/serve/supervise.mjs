import { setTimeout as wait } from 'node:timers/promises'
import { LaunchError } from '../launch-error.mjs'
import { startPart } from './part.mjs'

const restartsPerMinute = 3
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Starts all parts and keeps them running until a signal comes. A part that ends before it was ready ends
 * everything; one that ends later is started again, three times a minute at most.
 * @param {import('./part.mjs').Part[]} parts
 * @param {{ say: (line: string) => void }} to
 * @returns {{ ready: Promise<boolean>, stopped: Promise<void> }} `ready` is false where a signal came first. Both reject
 *   with a LaunchError when a part cannot be kept running; all parts have ended then
 */
export function supervise(parts, { say }) {
  /** @type {Map<string, import('./part.mjs').RunningPart>} */
  const running = new Map()
  const ending = new AbortController()

  const stopAll = async () => {
    ending.abort()
    await Promise.all([...running.values()].map((part) => part.stop()))
  }
  const signalled = onSignals(() => {
    if (ending.signal.aborted) for (const part of running.values()) part.kill()
    else say('正在停止 stopping …')
    return stopAll()
  })

  const ready = startInOrder(parts, running, ending.signal)
  const failed = ready.then(() =>
    Promise.all(parts.map((part) => keepRunning(part, running, ending.signal, say))),
  )
  const stopped = Promise.race([signalled, failed.then(() => signalled)]).catch(async (error) => {
    await stopAll()
    throw error
  })
  // A failed start is reported after all parts have ended, by `stopped`.
  const allReady = ready.then(
    () => true,
    () => stopped.then(() => false),
  )
  return { ready: Promise.race([allReady, stopped.then(() => false)]), stopped }
}

/**
 * Each waits for the one before it: the press would find no CMS to pull from.
 * @param {import('./part.mjs').Part[]} parts
 * @param {Map<string, import('./part.mjs').RunningPart>} running
 * @param {AbortSignal} ending
 */
async function startInOrder(parts, running, ending) {
  for (const part of parts) {
    if (!ending.aborted) await start(part, running, ending)
  }
}

/**
 * @param {import('./part.mjs').Part} part
 * @param {Map<string, import('./part.mjs').RunningPart>} running
 * @param {AbortSignal} ending
 * @throws {LaunchError} when it ends by itself before it is ready
 */
async function start(part, running, ending) {
  const started = startPart(part)
  running.set(part.name, started)
  const early = await Promise.race([started.ready.then(() => null), started.ended])
  if (early !== null && !ending.aborted)
    throw new LaunchError(
      `${part.name} 没有启动起来 (did not start: ${early})，原因见上面的日志 (see its log above)`,
    )
}

/**
 * Resolves when everything is ending.
 * @param {import('./part.mjs').Part} part
 * @param {Map<string, import('./part.mjs').RunningPart>} running
 * @param {AbortSignal} ending
 * @param {(line: string) => void} say
 * @throws {LaunchError} when the part ends too often
 */
async function keepRunning(part, running, ending, say) {
  /** @type {number[]} */
  let restarts = []
  for (;;) {
    const how = await running.get(part.name)?.ended
    if (ending.aborted) return
    restarts = [...restarts.filter((at) => at > Date.now() - 60_000), Date.now()]
    if (restarts.length > restartsPerMinute) {
      throw new LaunchError(
        `${part.name} 一再中断 (keeps ending: ${how})，原因见上面的日志，全部停止 (see its log; stopping all)`,
      )
    }
    const seconds = 2 ** (restarts.length - 1)
    say(`${part.name} 意外中断 (ended unexpectedly: ${how})，${seconds} 秒后重启 (starting again)`)
    await wait(seconds * 1000, undefined, { signal: ending }).catch(() => {})
    if (ending.aborted) return
    running.set(part.name, startPart(part))
  }
}

/**
 * Resolves after `stop` has run for the first signal. A second one runs it again.
 * @param {() => Promise<void>} stop
 * @returns {Promise<void>}
 */
function onSignals(stop) {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => void stop().then(resolve))
  })
}
