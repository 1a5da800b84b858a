/**
 * Shows numbered steps as they go: `[2/6] 安装依赖 install … 12 s`. On a terminal the seconds count up in
 * place; elsewhere a step has a line at its start and one at its end.
 * @param {number} total
 * @param {NodeJS.WriteStream} [stream]
 */
export function createProgress(total, stream = process.stdout) {
  let number = 0
  return {
    /**
     * @template T
     * @param {string} title
     * @param {(note: (text: string) => void) => Promise<T>} work `note` says what is being done inside the step
     * @returns {Promise<T>}
     */
    async step(title, work) {
      const head = `[${++number}/${total}] ${title}`
      const line = openLine(head, stream)
      try {
        const result = await work(line.note)
        line.close('✓')
        return result
      } catch (error) {
        line.close('✗')
        throw error
      }
    },
  }
}

/** @param {string} head @param {NodeJS.WriteStream} stream */
function openLine(head, stream) {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  let note = ''
  let announced = false
  const draw = () => stream.write(`\r\x1b[2K${head}${note && `: ${note}`} … ${seconds()}`)
  const announce = () => {
    if (!announced) stream.write(`${head}${note && `: ${note}`} …\n`)
    announced = true
  }
  // A step that is done at once needs no line at its start.
  const timer = stream.isTTY ? setInterval(draw, 250) : setTimeout(announce, 1000)
  return {
    note: (/** @type {string} */ text) => {
      if (text === note) return
      note = text
      if (!stream.isTTY && announced) stream.write(`${head}: ${text}\n`)
    },
    close: (/** @type {string} */ mark) => {
      clearTimeout(timer)
      stream.write(`${stream.isTTY ? '\r\x1b[2K' : ''}${head} ${mark} ${seconds()}${note && ` (${note})`}\n`)
    },
  }
}
