import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadBundle } from '../bundle.ts'
import { failPoints } from '../fail-point.ts'
import { runKills } from './campaign.ts'

// npm run test:faults -- --kills 20 --seed 7 --point swap
const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, point: { type: 'string', multiple: true } },
})
const kills = Number(values.kills ?? 20)
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const points = failPoints.filter((point) => values.point?.includes(point) ?? true)
if (![kills, seed].every((number) => Number.isInteger(number) && number >= 0) || points.length === 0) {
  console.error(
    `用法 (usage): npm run test:faults -- [--kills N] [--seed S] [--point P]…，P: ${failPoints.join(' ')}`,
  )
  process.exit(1)
}

console.log(`seed ${seed}, ${kills} kills at each of: ${points.join(' ')}`)
const began = performance.now()
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
const bundle = await loadBundle(join(import.meta.dirname, '../../dist/press'))
let done = 0
const report = await runKills(bundle, { points, kills, seed }, ({ point, nth }, { failures, longestMs }) => {
  done++
  console.log(
    `${done}/${kills * points.length} ${point}:${nth}, longest return ${seconds(longestMs)}, ${failures.length} failures`,
  )
})
console.log(JSON.stringify(report, null, 2))
console.log(`${report.failures.length === 0 ? '✓' : '✗'} ${seconds(performance.now() - began)}`)
process.exit(report.failures.length === 0 ? 0 : 1)
