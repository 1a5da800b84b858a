import { fail } from './fail.ts'

// Before anything reads it: Payload and Next behave differently in development.
const dev = process.argv.includes('--dev')
Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })

try {
  const { serve } = await import('./http/serve.ts')
  await serve({ dev })
} catch (error) {
  fail('CMS 没有启动 (the CMS did not start)', error)
}
