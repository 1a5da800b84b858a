import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillSample } from '../src/sample/fill.ts'
import { SnapshotStore } from '../src/content/snapshot.ts'
import { fileOf } from './release/releases.ts'
import { Verification, VerifyError } from './verify.ts'

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
function verify(pages: Record<string, string>, tags: string[] = [], planned = Object.keys(pages)): string {
  const root = mkdtempSync(join(folder, 'tree-'))
  const verification = new Verification('https://site.example', store)
  for (const path of planned) verification.page(path, Buffer.from(pages[path] ?? html('')), tags)
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(root, fileOf(path))), { recursive: true })
    writeFileSync(join(root, fileOf(path)), text)
  }
  try {
    verification.whole((path) => path in pages, [], root)
    return ''
  } catch (error) {
    if (!(error instanceof VerifyError)) throw error
    return error.problems.map(({ page, problem }) => `${page} ${problem}`).join('\n')
  }
}

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
  })
})
