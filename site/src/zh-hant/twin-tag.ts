import type { Region } from './opencc.ts'
import { originalPath, twinLink } from './twin-paths.ts'

/** What a twin's tags depend on. */
export type TwinContext = { region: Region; siteUrl: string; convert: (text: string) => string }

const words = new Set([
  'alt',
  'title',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'placeholder',
  'label',
])
const attribute = /\s([\w:-]+)="([^"]*)"/g
// Most tags have nothing that differs.
const mayDiffer = /[^\0-\x7f]|\s(?:href|lang|content|action)="/
const links = /\srel="(?:canonical|prev|next|alternate)"(?!.*hreflang=)/
const addresses = /\s(?:property="og:url"|http-equiv="refresh")/

/** The languages of a region as Open Graph and RSS name them. */
export const locales: Record<Region, string> = { tw: 'zh_TW', hk: 'zh_HK' }

/** A start tag, as it stands in the twin. @param tag from `<` to `>`, attributes in double quotes, as Astro writes them */
export function twinTag(tag: string, name: string, context: TwinContext): string {
  if (!mayDiffer.test(tag)) return tag
  if (isSwitch(tag, name)) return switchBack(tag)
  return tag.replaceAll(attribute, (whole, key: string, value: string) => {
    const changed = twinAttribute({ tag, name, key, value }, context)
    return changed === value ? whole : ` ${key}="${changed}"`
  })
}

type Attribute = { tag: string; name: string; key: string; value: string }

function twinAttribute({ tag, name, key, value }: Attribute, context: TwinContext): string {
  if (words.has(key)) return context.convert(value)
  if (key === 'lang') return value === 'zh-Hans' ? 'zh-Hant' : value
  if (key === 'action') return twinLink(value, context.siteUrl)
  if (key === 'href') {
    const leads = name === 'a' || name === 'area' || (name === 'link' && links.test(tag))
    return leads ? twinLink(value, context.siteUrl) : value
  }
  if (key === 'content') return twinContent(tag, value, context)
  return value
}

function twinContent(tag: string, value: string, { region, siteUrl, convert }: TwinContext): string {
  if (tag.includes(' property="og:locale"')) return locales[region]
  if (!addresses.test(tag)) return convert(value)
  const at = value.indexOf('/') === -1 ? value.length : value.search(/https?:|\//)
  return value.slice(0, at) + twinLink(value.slice(at), siteUrl)
}

/** Whether it is the link to the same page in the other script (ScriptSwitch.astro). */
export function isSwitch(tag: string, name: string): boolean {
  return name === 'a' && tag.includes(' hreflang="zh-Hant"')
}

/** What that link says in a twin. */
export const switchBackText = '简体'

function switchBack(tag: string): string {
  return tag
    .replaceAll('="zh-Hant"', '="zh-Hans"')
    .replace(/\shref="([^"]*)"/, (_whole, href: string) => ` href="${originalPath(href)}"`)
}
