import { parseArgs } from 'node:util'
import { loadBundle } from '../bundle.ts'
import { testBundle } from '../testing/build-bundle.ts'
import { runCampaign } from './campaign.ts'
import { kept } from './kept.ts'
import { runSequence } from './sequence.ts'

// npm run test:oracle -- --runs 100 --seed 7 --longest 60
const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, longest: { type: 'string' } },
})
const runs = Number(values.runs ?? 12)
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
const longest = Number(values.longest ?? 60)
if (![runs, seed, longest].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error('用法 (usage): npm run test:oracle -- [--runs N] [--seed S] [--longest EDITS]')
  process.exit(1)
}

const bundle = await loadBundle(testBundle())
const began = performance.now()
const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`
for (const [name, edits] of Object.entries(kept)) {
  await runSequence(edits, { bundle, build: true })
  console.log(`✓ kept: ${name}`)
}
console.log(`seed ${seed}, ${runs} sequences of up to ${longest} edits`)
const { edits, builds, failure } = await runCampaign(bundle, { runs, seed, longest }, (sofar) =>
  console.log(`${sofar} edits, ${seconds()}`),
)
if (failure !== null) console.error(`✗ ${failure}`)
else console.log(`✓ ${edits} edits in ${seconds()}, equal to ${builds} clean builds`)
process.exit(failure === null ? 0 : 1)
