// Old syntax only: this file has to parse on Node 12, so that it can say that Node 20 is needed.

const oldestNode = 20

/**
 * Runs an entry of the launcher: checks the Node version first, and only then loads the code that needs it.
 * A LaunchError ends in its message alone; anything else is a fault of ours and shows its stack.
 * @param {() => Promise<{ main: (args: string[]) => Promise<number> }>} load
 */
export function enter(load) {
  const major = Number(process.versions.node.split('.')[0])
  if (major < oldestNode) {
    process.stderr.write(
      '✗ 归燕需要 Node.js ' +
        oldestNode +
        ' 或更新版本，现在是 ' +
        process.version +
        ' (Guiyan needs Node.js ' +
        oldestNode +
        ' or newer): https://nodejs.org\n',
    )
    process.exit(1)
  }
  if (process.env.npm_lifecycle_event) endWithParent()
  load()
    .then((entry) => entry.main(process.argv.slice(2)))
    .then(
      (code) => process.exit(code),
      (error) => {
        const expected = error instanceof Error && error.name === 'LaunchError'
        process.stderr.write('✗ ' + (expected ? error.message : error.stack || error) + '\n')
        process.exit(1)
      },
    )
}

/**
 * A SIGTERM to `npm start` ends npm and the shell below it, which does not pass it on: whoever stops npm means us.
 */
function endWithParent() {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  timer.unref()
}
