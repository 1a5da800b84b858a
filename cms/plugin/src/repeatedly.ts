/**
 * Does something at once and then again and again, while the process serves; each time a pause after the last has ended.
 * @param work throws nothing
 * @returns how to stop; waits for what is being done
 */
export function repeatedly(work: () => Promise<void>, everyMs: number): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const turn = async () => {
    await work()
    if (!stopped) timer = setTimeout(() => (working = turn()), everyMs).unref()
  }
  let working = turn()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await working
  }
}
