import { z } from 'zod'

const icp = /^\p{Script=Han}ICP[备证]\d{5,}号(-\d{1,4})?$/u
const psb = /^\p{Script=Han}公网安备\s?(\d{14})号$/u
const licenceForm = '须如 CC BY 4.0，或“名称 地址” (such as CC BY 4.0, or a name and its address)'

/** What a newsroom says of itself on every page. What it has not set is null, and no page makes it up. */
export type Imprint = {
  /** The number of its record with the ministry of industry: 闽ICP备2026000001号-1 */
  icp: Notice | null
  /** The number of its record with the police: 闽公网安备35050002000001号 */
  psb: Notice | null
  /** How readers reach it: an e-mail address, which is a link, or other words. */
  contact: { text: string; href: string | null } | null
  /** What others may do with the open data. Only the newsroom can give it. */
  licence: Notice | null
}

/** Words, and where they lead. */
export type Notice = { text: string; href: string }

/** Nothing is set. */
export const bareImprint: Imprint = { icp: null, psb: null, contact: null, licence: null }

/** The variables that an imprint is set by, each already read. */
export const imprintVariables = {
  SITE_ICP: z
    .string()
    .trim()
    .regex(icp, '须如 闽ICP备2026000001号-1 (not such a number)')
    .transform((text): Notice => ({ text, href: 'https://beian.miit.gov.cn/' }))
    .optional(),
  SITE_PSB: z
    .string()
    .trim()
    .regex(psb, '须如 闽公网安备35050002000001号 (not such a number)')
    .transform((text): Notice => {
      const code = psb.exec(text)?.[1] ?? ''
      return { text, href: `https://beian.mps.gov.cn/#/query/webSearch?code=${code}` }
    })
    .optional(),
  SITE_CONTACT: z
    .string()
    .trim()
    .max(200, '不超过 200 字 (at most 200 characters)')
    .transform((text) => ({ text, href: z.email().safeParse(text).success ? `mailto:${text}` : null }))
    .optional(),
  SITE_LICENCE: z
    .string()
    .transform((text, context): Notice => {
      const notice = creativeCommons(text.trim()) ?? named(text.trim())
      if (notice) return notice
      context.addIssue({ code: 'custom', message: licenceForm })
      return z.NEVER
    })
    .optional(),
}

/** `CC BY-SA 4.0`, `CC0 1.0` */
function creativeCommons(text: string): Notice | null {
  const [, kind] = /^CC (BY|BY-SA|BY-NC|BY-NC-SA|BY-ND|BY-NC-ND) 4\.0$/.exec(text) ?? []
  if (kind) return { text, href: `https://creativecommons.org/licenses/${kind.toLowerCase()}/4.0/` }
  return text === 'CC0 1.0' ? { text, href: 'https://creativecommons.org/publicdomain/zero/1.0/' } : null
}

/** `ODbL 1.0 https://opendatacommons.org/licenses/odbl/1-0/` */
function named(text: string): Notice | null {
  const [, name, href] = /^(.+?)\s+(https?:\/\/\S+)$/.exec(text) ?? []
  return name && href && URL.canParse(href) ? { text: name, href } : null
}
