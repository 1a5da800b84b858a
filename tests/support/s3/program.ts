import { goProgram } from '../go-program.ts'

/** Path of versitygw, which serves a folder by S3's protocol. @throws NoProgramError */
export function versitygw(): Promise<string> {
  return goProgram(import.meta.dirname, 'github.com/versity/versitygw/cmd/versitygw', 'versitygw')
}
