/** Colours of the names in front of lines, on a terminal that wants colours. */
const colours = ['\x1b[36m', '\x1b[35m']
const coloured = process.stdout.isTTY && !process.env.NO_COLOR

// A terminal that is closed takes no more lines; the parts are to be stopped in order all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/** Writes whole lines, over the progress line if one is being drawn. */
export function say(/** @type {string} */ text) {
  process.stdout.write(`${process.stdout.isTTY ? '\r\x1b[2K' : ''}${text}\n`)
}

/**
 * Makes a writer that puts a name before each whole line: `cms   │ …`.
 * @param {string} name
 * @param {number} index decides the colour
 * @returns {(text: string) => void} takes output in whatever pieces it comes
 */
export function prefixed(name, index) {
  const label = `${name.padEnd(5)} │ `
  const prefix = coloured ? `${colours[index % colours.length]}${label}\x1b[0m` : label
  let rest = ''
  return (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) say(`${prefix}${line}`)
  }
}
