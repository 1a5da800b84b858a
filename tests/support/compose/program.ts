import { goProgram } from '../go-program.ts'

/** Path of the program that reads compose files as Docker Compose does. @throws NoProgramError */
export function composeReader(): Promise<string> {
  return goProgram(import.meta.dirname, '.', 'compose-go')
}
