import { type Api, signIn } from '../../support/api.ts'
import { adminAccount } from '../../support/newsroom.ts'

/** Makes so many editors' accounts and signs them in. @throws where the CMS refuses */
export async function hireEditors(cmsUrl: string, count: number): Promise<{ admin: Api; editors: Api[] }> {
  const admin = await signIn(cmsUrl, adminAccount)
  const editors: Api[] = []
  for (let number = 1; number <= count; number++) {
    const account = { email: `editor-${number}@guiyan.test`, password: `test-only editor password ${number}` }
    await admin.create('users', { ...account, name: `编辑${number}`, roles: ['editor'] })
    editors.push(await signIn(cmsUrl, account))
  }
  return { admin, editors }
}
