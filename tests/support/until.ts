/** Asks again and again until an answer is as expected. @throws Error with the last answer where that takes too long */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  expected: (answer: Answer) => boolean,
  patienceMs: number,
): Promise<Answer> {
  const end = Date.now() + patienceMs
  let answer = await ask()
  while (!expected(answer)) {
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    answer = await ask()
  }
  return answer
}
