// `probe.ts NAME` gets a program of the tests: builds or fetches it the first time. Code 1 and why, where it cannot be had.
import { composeReader } from './compose/program.ts'
import { hadolint } from './hadolint.ts'
import { mongod } from './mongodb/program.ts'
import { NoProgramError } from './no-program-error.ts'
import { versitygw } from './s3/program.ts'

const programs: Record<string, () => Promise<string>> = {
  compose: composeReader,
  hadolint,
  mongodb: mongod,
  s3: versitygw,
}

const [, , name = ''] = process.argv
try {
  const program = programs[name]
  if (!program) throw new NoProgramError(`one of ${Object.keys(programs).join(', ')}`)
  console.log(await program())
} catch (error) {
  if (!(error instanceof NoProgramError)) throw error
  console.error(`${name}: ${error.message}`)
  process.exitCode = 1
}
