import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentStore } from '../src/content/store.ts'
import { failPoint } from './fail-point.ts'
import { linksOf, redirectTarget } from './release/links.ts'
import { fileOf } from './release/releases.ts'

/** What is wrong with a page, said in Chinese for the person who can mend it. */
export type Problem = { page: string; problem: string }

/** A release that must not go live. The live one stays. */
export class VerifyError extends Error {
  override name = 'VerifyError'
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    const lines = problems.slice(0, 10).map(({ page, problem }) => `  ${page} ${problem}`)
    const more = problems.length > 10 ? [`  ……另有 ${problems.length - 10} 处`] : []
    super([`新版本未通过检查，线上保持原样 (release refused):`, ...lines, ...more].join('\n'))
    this.problems = problems
  }
}

/** Gathers what rendered pages need and claim, and checks it once the whole release is known. */
export class Verification {
  readonly #siteUrl: string
  readonly #store: ContentStore
  readonly #problems: Problem[] = []
  /** Each address that is linked to, with one page that does. */
  readonly #linked = new Map<string, string>()
  readonly #pages: string[] = []

  constructor(siteUrl: string, store: ContentStore) {
    this.#siteUrl = siteUrl
    this.#store = store
  }

  /** Checks a page by itself. @returns the addresses of ours that it links to */
  page(path: string, bytes: Buffer, tags: Iterable<string>): Set<string> {
    this.#pages.push(path)
    failPoint('verify')
    const text = bytes.toString('utf8')
    const links = linksOf(path, text, this.#siteUrl)
    for (const link of links) if (!this.#linked.has(link)) this.#linked.set(link, path)
    if (isHtml(path)) {
      if (!/<\/html>\s*$/.test(text)) this.#problems.push({ page: path, problem: '页面不完整（没有结尾）' })
      if (redirectTarget(text) === null) this.#content(path, text, tags)
    } else if (text.trim() === '') this.#problems.push({ page: path, problem: '文件是空的' })
    return links
  }

  /**
   * Checks the release as a whole.
   * @param exists whether an address is in it @param root folder of the staged tree
   * @throws VerifyError
   */
  whole(exists: (path: string) => boolean, files: string[], root: string): void {
    failPoint('verify')
    for (const [link, page] of this.#linked) {
      if (!exists(link)) {
        this.#problems.push({ page, problem: `链接或图片指向不存在的地址：${link}（请改正或删去该链接）` })
      }
    }
    for (const path of [...this.#pages, ...files]) {
      if (!existsSync(join(root, fileOf(path))))
        this.#problems.push({ page: path, problem: '新版本里缺少这一页' })
    }
    if (this.#problems.length > 0) throw new VerifyError(this.#problems)
  }

  #content(path: string, text: string, tags: Iterable<string>): void {
    for (const [figure] of text.matchAll(/<figure\b[\s\S]*?<\/figure>/g)) {
      if (figure.includes('<img') && !/class="credit"\s*>\s*[^\s<]/.test(figure)) {
        this.#problems.push({ page: path, problem: '图片没有署名（请在图片资料里补上摄影者或来源）' })
      }
    }
    if (/^\/awards\/[^/]+\/\d+\/$/.test(path)) this.#laureates(path, text, tags)
  }

  /** The page of an edition reads its award whole, and must name every laureate that is published. */
  #laureates(path: string, text: string, tags: Iterable<string>): void {
    const year = path.split('/')[3]
    for (const tag of tags) {
      const [kind, collection, id = ''] = tag.split(':')
      const award = kind === 'doc' && collection === 'awards' ? this.#store.get('awards', id) : null
      if (!award || String(award.year) !== year) continue
      for (const { chamber } of award.laureates) {
        const name = this.#store.card('chambers', chamber)?.name
        if (name && !text.includes(escaped(name))) {
          this.#problems.push({ page: path, problem: `届次页面没有列出得主：${name}` })
        }
      }
    }
  }
}

function isHtml(path: string): boolean {
  return path.endsWith('/') || path.endsWith('.html')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
