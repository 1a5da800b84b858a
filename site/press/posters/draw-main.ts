import { writeFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { drawPoster } from './draw-poster.ts'
import type { DrawingAnswer, DrawingOrder } from './drawing-messages.ts'

// The process that draws posters: a child of the press, for it takes a processor and memory that the press must not lack.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
setFlagsFromString('--expose-gc')
const collect: unknown = (await import('node:vm')).runInNewContext('gc')

/** A picture is megabytes outside of the heap, of which V8 does not know: it would collect far too late. */
const collectedEvery = 16
let drawn = 0
// The first takes twenty times as long as others, for common characters are read with it.
let work: Promise<unknown> = drawPoster({
  kind: 'site',
  over: null,
  lines: ['泉州异地商会年度记录'],
  foot: '2026年1月1日',
}).catch(() => undefined)

process.on('message', (order: DrawingOrder) => {
  work = work.then(() => answer(order))
})
// The press is gone, in whatever way.
process.on('disconnect', () => process.exit())

async function answer({ poster, path }: DrawingOrder): Promise<void> {
  const problem = await draw(poster, path).catch((error: unknown) => String(error))
  const said: DrawingAnswer = { path, problem: problem ?? null }
  process.send?.(said)
  if (++drawn % collectedEvery > 0) return
  if (typeof collect === 'function') collect()
  // What was collected is freed between turns.
  await setImmediate()
}

async function draw(poster: DrawingOrder['poster'], path: string): Promise<void> {
  await writeFile(path, await drawPoster(poster), { flush: true })
}
