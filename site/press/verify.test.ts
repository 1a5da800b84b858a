import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillSample } from '../src/sample/fill.ts'
import { SnapshotStore } from '../src/content/snapshot.ts'
import { fileOf } from './release/releases.ts'
import { Verification } from './verify.ts'

let folder: string
let store: SnapshotStore
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiyan-verify-'))
  store = new SnapshotStore(fillSample(folder))
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

/** What the check says of a release of these pages: `path problem` a line, or '' where it passes. */
function verify(
  pages: Record<string, string>,
  tags: string[] = [],
  planned = Object.keys(pages),
  listed: number | null = null,
): string {
  const root = mkdtempSync(join(folder, 'tree-'))
  const verification = new Verification('https://site.example', store, {
    laureatesListed: () => listed,
    fallShare: 0.1,
  })
  for (const path of planned) verification.page(path, Buffer.from(pages[path] ?? html('')), tags)
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(root, fileOf(path))), { recursive: true })
    writeFileSync(join(root, fileOf(path)), text)
  }
  verification.links((path) => path in pages)
  verification.files([], root)
  return linesOf(verification)
}

const linesOf = (verification: Verification) =>
  verification
    .failed()
    .flatMap(({ check, problems }) => problems.map(({ page, problem }) => `${page} ${check} ${problem}`))
    .join('\n')

const html = (body: string) => `<!DOCTYPE html><html lang="zh-Hans"><body>${body}</body></html>`

describe('a release', () => {
  test('of whole pages with live links passes', () => {
    expect(
      verify({ '/': html('<a href="/a/">a</a>'), '/a/': html('<a href="https://example.org/">b</a>') }),
    ).toBe('')
  })

  test('with a link, a picture or a style sheet that is not there is refused at its page', () => {
    for (const dead of ['<a href="/b/">', '<img src="/b/">', '<link rel="stylesheet" href="/b/">']) {
      expect(verify({ '/': html(dead) })).toMatch(/^\/ .*\/b\//)
    }
  })

  test('with half a page is refused', () => {
    expect(verify({ '/': '<!DOCTYPE html><html lang="zh-Hans"><body>' })).toContain('不完整')
  })

  test('without a planned page is refused', () => {
    expect(verify({ '/': html('') }, [], ['/', '/gone/'])).toMatch(/^\/gone\/ /)
  })

  test('with a picture that names nobody is refused', () => {
    const figure = (credit: string) =>
      html(`<figure><img src="/"><figcaption>${credit}</figcaption></figure>`)
    expect(verify({ '/': figure('图为返乡考察') })).toContain('署名')
    expect(verify({ '/': figure('<span class="credit">（张剑峰 摄）</span>') })).toBe('')
  })

  test('that has lost many pages is refused, unless they are few or a small share', () => {
    const fall = (before: number, after: number) => {
      const standards = { laureatesListed: () => null, fallShare: 0.1 }
      const verification = new Verification('https://site.example', store, standards)
      verification.pageCount(before, after)
      return linesOf(verification)
    }
    expect(fall(100, 80)).toContain('page-fall')
    expect([fall(100, 81), fall(1000, 900), fall(100, 120), fall(0, 0)]).toEqual(['', '', '', ''])
  })

  test('whose edition leaves out a laureate is refused, and names it', () => {
    const id =
      store.list('awards', 'all').find((each) => (store.get('awards', each)?.laureates.length ?? 0) > 1) ?? ''
    const award = store.get('awards', id)
    const names = (award?.laureates ?? []).flatMap(
      ({ chamber }) => store.card('chambers', chamber)?.name ?? [],
    )
    const path = `/awards/series/${award?.year}/`
    const [missing, ...listed] = names
    expect(verify({ [path]: html(names.join('、')) }, [`doc:awards:${id}`])).toBe('')
    expect(verify({ [path]: html(listed.join('、')) }, [`doc:awards:${id}`])).toContain(missing)
    const more = names.length + 1
    const whole = { [path]: html(names.join('、')) }
    expect(verify(whole, [`doc:awards:${id}`], undefined, more)).toContain(`laureate-fall`)
    expect(verify(whole, [`doc:awards:${id}`], undefined, names.length)).toBe('')
  })
})
