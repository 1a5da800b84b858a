// Loaded into every part before its own code: when the channel to the launcher closes, whatever became of the
// launcher (kill -9 too), the part ends as if it had been asked to.

const graceMs = 15_000

if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), graceMs).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  // It alone keeps no part alive that is done.
  process.channel.unref()
}
