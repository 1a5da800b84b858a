import { Session } from 'node:inspector/promises'

/** Where time went: milliseconds by step, most first. Waiting in a system call counts for who called. */
export type Steps = Record<string, number>

// The innermost frame that is one of ours decides. What the bundle calls outside itself is a read.
const steps: [step: string, place: RegExp][] = [
  ['read', /\/site\/src\/content\/(snapshot|recording|recently-used)\.ts$/],
  ['render', /\/dist\/(press|test\/\w+)\/server\//],
  ['write', /\/press\/(stage|swap|release\/(?!links)[\w-]+)\.ts$/],
  ['verify', /\/press\/(verify|release\/links)\.ts$/],
  ['note', /\/press\/(note-live|snapshot\/[\w-]+)\.ts$/],
  ['plan', /\/press\/plan\.ts$|\/site\/src\/content\/paths\.ts$/],
  ['render', /\/press\/render\.ts$/],
  ['publish', /\/press\/publish\.ts$/],
]

type Frame = { id: number; callFrame: { url: string; functionName: string }; children?: number[] }

/** Runs `work` under the sampling profiler of V8 and tells its steps apart. */
export async function timeSteps(work: () => Promise<void>): Promise<Steps> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  await session.post('Profiler.start')
  await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return stepsOf(profile.nodes, profile.samples ?? [], profile.timeDeltas ?? [])
}

function stepsOf(nodes: Frame[], samples: number[], deltas: number[]): Steps {
  const parents = new Map(
    nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)),
  )
  const frames = new Map(nodes.map((node) => [node.id, node]))
  const stepOf = new Map<number, string>()
  const find = (id: number): string => {
    const known = stepOf.get(id)
    if (known) return known
    const frame = frames.get(id)
    const parent = parents.get(id)
    const name = frame?.callFrame.functionName ?? ''
    const own = steps.find(([, place]) => place.test(frame?.callFrame.url ?? ''))?.[0]
    const alone = /^\((idle|garbage collector|program)\)$/.test(name) ? name.slice(1, -1) : null
    const step = own ?? alone ?? (parent === undefined ? 'other' : find(parent))
    stepOf.set(id, step)
    return step
  }
  const total = new Map<string, number>()
  samples.forEach((id, at) => {
    const step = find(id)
    total.set(step, (total.get(step) ?? 0) + (deltas[at] ?? 0) / 1000)
  })
  return Object.fromEntries(
    [...total].sort((a, b) => b[1] - a[1]).map(([step, ms]) => [step, Math.round(ms)]),
  )
}
