import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Term } from './converter.ts'

/**
 * Names and words whose traditional form is fixed, each with a note. Here belongs what OpenCC gets wrong (`npm run
 * zh-hant` lists all names of the site with what becomes of them), and what the newsroom wants otherwise, such as 臺商區
 * for 台商區. A name is given whole: a surname alone (范 于 余 岳) would change 规范 and 其余 too.
 */
const written = `
台商        台商        as Taiwan's papers write it
台商区      台商區      the district of Quanzhou
台商投资区  台商投資區  its full name
回归        回歸        OpenCC: 迴歸
回归线      迴歸線      the tropics
回归分析    迴歸分析    of statistics
公布        公布        OpenCC: 公佈
发布        發布        OpenCC: 發佈
颁布        頒布        OpenCC: 頒佈
宣布        宣布        OpenCC: 宣佈
家具        家具        OpenCC: 傢俱
老君岩      老君岩      the stone Laozi of Quanzhou; OpenCC: 巖
岩茶        岩茶        武夷岩茶; OpenCC: 巖
`

const workspace = resolve(import.meta.dirname, '../../..')

/** A list of terms that cannot be used. The message names the line, Chinese first. */
export class TermsError extends Error {
  override name = 'TermsError'
}

/**
 * The terms that twins are made with: ours, and those of the newsroom's own list, which hold where both have a word.
 * @param file a text like the one above, in UTF-8 (`SITE_HANT_TERMS`), from the workspace on where relative; lines that begin with # say something else
 * @throws TermsError where it cannot be read, or a line has no two words
 */
export function siteTerms(file: string | null): readonly Term[] {
  if (file === null) return parseTerms(written, 'terms.ts')
  let own: string
  try {
    own = readFileSync(resolve(workspace, file), 'utf8')
  } catch (cause) {
    throw new TermsError(`繁体用字表读不到，请检查 SITE_HANT_TERMS (cannot read the list): ${file}`, {
      cause,
    })
  }
  const all = [...parseTerms(written, 'terms.ts'), ...parseTerms(own, file)]
  return [...new Map(all.map((term) => [term.simplified, term])).values()]
}

function parseTerms(text: string, from: string): Term[] {
  return text.split('\n').flatMap((line, index) => {
    const [simplified = '', traditional = ''] = line.trim().split(/\s+/)
    if (simplified === '' || simplified.startsWith('#')) return []
    if (traditional !== '' && [...simplified].length > 1) return [{ simplified, traditional }]
    throw new TermsError(
      `繁体用字表第 ${index + 1} 行要有两个词：简体（两个字以上）、繁体 (two words are wanted): ${from}: ${line.trim()}`,
    )
  })
}
