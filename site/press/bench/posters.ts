import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Poster, posterFile } from '../../src/posters/poster.ts'

/**
 * `node site/press/bench/posters.ts [--posters N]`
 *
 * What the process that draws posters takes: CPU and wall time a poster, KB on disk, and its largest memory. Headlines are of
 * 8 to 40 common characters, with a rarer one now and then. Prints JSON. Linux only.
 */
const { values } = parseArgs({ options: { posters: { type: 'string', default: '1000' } } })
const words =
  '泉州异地商会年度记录优秀推选揭晓返乡考察聚侨引侨回归行动会长座谈发展建设标杆助力民营经济闽南石狮晋江南安惠安安溪永春德化上海郑州长春海口昆明'

function posterOf(n: number): Poster {
  const length = 8 + (n % 33)
  const line = Array.from({ length }, (_none, at) => words[(n * 7 + at * 13) % words.length]).join('')
  const rare = ['𠮷', '喆', '堃', '昇', '翀', '骞', '燚', '瑀'][n % 40] ?? ''
  return { kind: 'article', over: '本报记者', lines: [line + rare], foot: '2026年11月26日' }
}

const folder = mkdtempSync(join(tmpdir(), 'guiyan-posters-'))
const child = fork(join(import.meta.dirname, '../posters/draw-main.ts'), {
  execArgv: ['--max-semi-space-size=4', '--heap-growing-percent=100'],
})
const ofChild = (file: string) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8')
/** Hundredths of a second, by the kernel's usual clock. */
const cpu = () =>
  ofChild('stat')
    .split(') ')[1]
    ?.split(' ')
    .slice(11, 13)
    .map(Number)
    .reduce((a, b) => a + b, 0) ?? 0

let [drawn, refused, bytes, first] = [0, 0, 0, { cpu: 0, at: 0 }]
const warm = 50
for (let n = 0; n < Number(values.posters) + warm; n++) {
  if (n === warm) first = { cpu: cpu(), at: performance.now() }
  const poster = posterOf(n)
  const path = join(folder, posterFile(poster))
  child.send({ poster, path })
  const [{ problem }] = (await once(child, 'message')) as [{ problem: string | null }] // reason: drawing-messages.ts
  if (problem !== null) refused++
  else if (n >= warm) bytes += statSync(path).size
  if (n >= warm && problem === null) drawn++
}
const took = { cpuMs: ((cpu() - first.cpu) * 10) / drawn, wallMs: (performance.now() - first.at) / drawn }
const peak = Number(/VmHWM:\s+(\d+)/.exec(ofChild('status'))?.[1]) / 1024
console.log(
  JSON.stringify({ drawn, refused, ...took, kb: bytes / drawn / 1024, peakRssMb: Math.round(peak) }),
)
child.kill()
rmSync(folder, { recursive: true })
