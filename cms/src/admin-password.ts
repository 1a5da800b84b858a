import { fail } from './fail.ts'

// `npm run admin-password [-- name@example.org]`: a new random password for an account, the first admin's by default.
Object.assign(process.env, { NODE_ENV: 'production' })
process.env.LOG_LEVEL ||= 'fatal'

try {
  const { renewPassword } = await import('./prepare/renew-password.ts')
  const { email, password } = await renewPassword(process.argv[2])
  console.log(`${email} 的新密码（只显示这一次）new password, shown this once: ${password}`)
  process.exit(0)
} catch (error) {
  fail('密码没有改 (the password was not changed)', error)
}
