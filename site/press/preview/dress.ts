import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { escapeHtml } from '../../src/text/escape-html.ts'
import type { RenderedDraft } from './render-draft.ts'

const own = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8').trim()
const [script, style] = [own('./refresh.js'), own('./preview.css')]
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What the refreshing script needs to know: the CMS's origin, and for how long the address works. */
export type Session = { editor: string; lastsMs: number }

/** Of a preview: our own script and style alone, shown within the CMS alone. */
export function previewPolicy(cmsUrl: string): string {
  return [
    `default-src 'none'`,
    `script-src ${hash(script)}`,
    `style-src 'self' ${hash(style)}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors ${new URL(cmsUrl).origin}`,
  ].join('; ')
}

/**
 * Puts a note over a rendered draft, and the script that keeps it fresh into it.
 * @param fileAddress where a file is had that the site does not have
 */
export function dressed(
  { html, lacking, files, published }: RenderedDraft,
  session: Session,
  fileAddress: (filename: string) => string,
): string {
  const lacks = lacking.length > 0 ? `　还缺：${lacking.map(escapeHtml).join('、')}` : ''
  const note = `<p class="draft-note" role="status"><b>预览 · ${published ? '线上以已发布的为准' : '未发布'}</b>${lacks}</p>`
  let page = html
  for (const [address, filename] of files) page = page.replaceAll(address, fileAddress(filename))
  return page
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace(/<body[^>]*>/, (body) => body + note)
    .replace(/<\/body>/, () => `${scriptOf(session)}</body>`)
}

/** A page in place of the draft. `session`: it may be shown later, so it refreshes as well. */
export function refusedPage(title: string, text: string, session: Session | null): string {
  return [
    `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(title)} · 归燕</title><style>${style}</style></head><body>`,
    `<main class="draft-refused"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main>`,
    session ? scriptOf(session) : '',
    `</body></html>\n`,
  ].join('')
}

function scriptOf({ editor, lastsMs }: Session): string {
  return `<script data-editor="${escapeHtml(editor)}" data-lasts="${Math.floor(lastsMs)}">${script}</script>`
}
