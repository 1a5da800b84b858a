import { parseArgs } from 'node:util'
import { fail } from './fail.ts'

// `npm run move -- --to mongodb://… [--media s3://bucket]`: the whole newsroom to another database, and its pictures to
// another place. `MOVE_TO` says where to without showing a password in the list of processes.
Object.assign(process.env, { NODE_ENV: 'production' })

try {
  const { readEnvironment } = await import('./env.ts')
  const { settingsThere } = await import('./move/destination.ts')
  const { moveNewsroom } = await import('./move/move.ts')
  const { createTeller } = await import('./move/teller.ts')
  const options = { to: { type: 'string' }, media: { type: 'string' } } as const
  const { to = process.env.MOVE_TO, media } = parseArgs({ options }).values
  const from = readEnvironment()
  await moveNewsroom(from, settingsThere({ to, media }), createTeller(console.log))
  console.log('已搬完，逐一核对无误；来源原样未动 (moved and compared; the source is as it was)')
  console.log(
    `现在请改设置再启动 (now change the settings and start): DATABASE_URL${media === undefined ? '' : ', MEDIA_URL'}`,
  )
  process.exit(0)
} catch (error) {
  fail('没有搬完，来源原样未动 (not moved; the source is as it was)', error)
}
