import { fail } from './fail.ts'

// Before anything reads it: in production Payload runs the checked-in migrations and never pushes a schema.
Object.assign(process.env, { NODE_ENV: 'production' })

try {
  const { prepare } = await import('./prepare/prepare.ts')
  const report = await prepare()
  console.log(JSON.stringify(report))
  process.exit(0)
} catch (error) {
  fail('准备工作没有完成 (preparation failed)', error)
}
