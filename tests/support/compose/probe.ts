import { goProgram, NoGoProgramError } from '../go-program.ts'

// Prints the path of the program that reads compose files as Docker Compose does. Code 3: it cannot be had.
try {
  console.log(await goProgram(import.meta.dirname, '.', 'compose-go'))
} catch (error) {
  if (!(error instanceof NoGoProgramError)) throw error
  console.error(`Compose: ${error.message}`)
  process.exitCode = 3
}
