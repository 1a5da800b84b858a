import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FailedCheck } from '@guiyan/shared/press/status'
import { originalPath } from '../src/zh-hant/twin-paths.ts'
import type { ContentStore } from '../src/content/store.ts'
import { type CheckName, checks, failedCheck, type Problem } from './checks.ts'
import { failPoint } from './fail-point.ts'
import { linksOf, redirectTarget } from './release/links.ts'
import { fileOf } from './release/releases.ts'

/** A release that must not go live. The live one stays. */
export class VerifyError extends Error {
  override name = 'VerifyError'
  readonly checks: FailedCheck[]

  constructor(failed: FailedCheck[]) {
    const problems = failed.flatMap((check) => check.problems)
    const lines = problems.slice(0, 10).map(({ page, problem }) => `  ${page} ${problem}`)
    const more = problems.length > 10 ? [`  ……另有 ${problems.length - 10} 处`] : []
    super([`新版本未通过检查，线上保持原样 (release refused):`, ...lines, ...more].join('\n'))
    this.checks = failed
  }
}

/** What a release is measured by: how many laureates the release before lists, and which share of pages may fall. */
export type Standards = {
  laureatesListed: (award: string) => number | null
  fallShare: number
  /** Pages have twins in traditional characters: a link to one is a link to its page. */
  hasTwins?: boolean
}

// A small site loses a large share with a few pages.
const smallFall = 20

/** Gathers what rendered pages need and claim, and checks it once the whole release is known. */
export class Verification {
  readonly #siteUrl: string
  readonly #store: ContentStore
  readonly #standards: Standards
  readonly #found = new Map<CheckName, Problem[]>()
  /** Each address that is linked to, with one page that does. */
  readonly #linked = new Map<string, string>()
  readonly #pages: string[] = []
  /** How many laureates each edition lists whose page was looked at, by the award's id. */
  readonly laureates = new Map<string, number>()

  constructor(siteUrl: string, store: ContentStore, standards: Standards) {
    this.#siteUrl = siteUrl
    this.#store = store
    this.#standards = standards
  }

  /** Checks a page by itself. @returns the addresses of ours that it links to */
  page(path: string, bytes: Buffer, tags: Iterable<string>): Set<string> {
    this.#pages.push(path)
    const text = bytes.toString('utf8')
    const linked = linksOf(path, text, this.#siteUrl)
    const links = this.#standards.hasTwins ? new Set([...linked].map(originalPath)) : linked
    for (const link of links) if (!this.#linked.has(link)) this.#linked.set(apart(link), path)
    if (isHtml(path)) {
      if (!/<\/html>\s*$/.test(text)) this.#find('page-broken', path, '页面不完整（没有结尾）')
      if (redirectTarget(text) === null) this.#content(path, text, tags)
    } else if (text.trim() === '') this.#find('page-broken', path, '文件是空的')
    return links
  }

  /** Checks a page's twin, which is made of the page and leads where that leads. */
  twin(path: string, bytes: Buffer): void {
    this.#pages.push(path)
    if (isHtml(path) && !bytes.subarray(-64).toString('latin1').trimEnd().endsWith('</html>'))
      this.#find('page-broken', path, '页面不完整（没有结尾）')
  }

  /** Checks that the site does not lose pages in numbers. */
  pageCount(before: number, after: number): void {
    const fall = before - after
    if (fall < smallFall || fall <= before * this.#standards.fallShare) return
    const problem = `全站将由 ${before} 页减到 ${after} 页，少 ${fall} 页（请查看是否误撤了内容；确实要撤，请放行“${checks['page-fall'].title}”）`
    this.#find('page-fall', '/', problem)
  }

  /** Checks that every address that a page needs is there. @param exists whether an address is in the release */
  links(exists: (path: string) => boolean): void {
    for (const [link, page] of this.#linked) {
      if (!exists(link))
        this.#find('dead-link', page, `链接或图片指向不存在的地址：${link}（请改正或删去该链接）`)
    }
  }

  /**
   * Checks that what was planned is in the staged tree.
   * @param files addresses that are not pages @param root folder of the tree
   */
  files(files: string[], root: string): void {
    failPoint('verify')
    for (const path of [...this.#pages, ...files]) {
      if (!existsSync(join(root, fileOf(path)))) this.#find('page-missing', path, '新版本里缺少这一页')
    }
    failPoint('verify')
  }

  /** The checks that found something. */
  failed(): FailedCheck[] {
    return [...this.#found].map(([check, problems]) => failedCheck(check, problems))
  }

  #content(path: string, text: string, tags: Iterable<string>): void {
    for (const [figure] of text.matchAll(/<figure\b[\s\S]*?<\/figure>/g)) {
      if (figure.includes('<img') && !/class="credit"\s*>\s*[^\s<]/.test(figure))
        this.#find('credit', path, '图片没有署名（请在图片资料里补上摄影者或来源）')
    }
    if (/^\/awards\/[^/]+\/\d+\/$/.test(path)) this.#edition(path, text, tags)
  }

  /** The page of an edition reads its award whole, and must name every laureate that is published. */
  #edition(path: string, text: string, tags: Iterable<string>): void {
    const year = path.split('/')[3]
    for (const tag of tags) {
      const [kind, collection, id = ''] = tag.split(':')
      const award = kind === 'doc' && collection === 'awards' ? this.#store.get('awards', id) : null
      if (!award || String(award.year) !== year) continue
      const names = award.laureates.flatMap(
        ({ chamber }) => this.#store.card('chambers', chamber)?.name ?? [],
      )
      const missing = names.filter((name) => !text.includes(escaped(name)))
      for (const name of missing) this.#find('laureates', path, `届次页面没有列出得主：${name}`)
      this.#listed(path, id, names.length - missing.length)
    }
  }

  #listed(path: string, award: string, count: number): void {
    // A former address of the edition is another page of the same.
    if (this.laureates.has(award)) return
    this.laureates.set(award, count)
    const before = this.#standards.laureatesListed(award)
    if (before === null || count >= before) return
    const problem = `这一届列出的得主由 ${before} 家减为 ${count} 家（请查看届次的得主名单，以及商会是否被撤下；确实要减，请放行“${checks['laureate-fall'].title}”）`
    this.#find('laureate-fall', path, problem)
  }

  #find(check: CheckName, page: string, problem: string): void {
    const problems = this.#found.get(check) ?? []
    problems.push({ page, problem })
    this.#found.set(check, problems)
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

/** A part of a text keeps the whole text in memory for as long as it is kept itself; its copy does not. */
function apart(link: string): string {
  return Buffer.from(link, 'latin1').toString('latin1')
}
