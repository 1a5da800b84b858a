import { signIn, type Api } from './api.ts'
import type { Newsroom } from './newsroom.ts'

export type Role = 'journalist' | 'photographer' | 'editor'

export const passwordOf = (role: Role) => `test-only ${role} password`
export const emailOf = (role: Role) => `${role}@guiyan.test`

/** Creates one person of each role and signs them in. */
export async function hirePeople(newsroom: Newsroom): Promise<Record<Role, Api>> {
  const hire = async (role: Role) => {
    const account = { email: emailOf(role), password: passwordOf(role) }
    await newsroom.admin.create('users', { ...account, name: role, roles: [role] })
    return signIn(newsroom.cmsUrl, account)
  }
  return {
    journalist: await hire('journalist'),
    photographer: await hire('photographer'),
    editor: await hire('editor'),
  }
}
