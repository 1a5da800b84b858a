/** A whole number above 0 from the command line; ends the process with a word where it is none. */
export function wholeNumber(name: string, text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  console.error(`--${name} 须为正整数 (must be a whole number above 0): ${text}`)
  process.exit(2)
}

/** Progress, apart from the result on standard output. */
export function say(line: string): void {
  console.error(line)
}
