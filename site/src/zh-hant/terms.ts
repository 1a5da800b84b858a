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

/** The terms that twins are made with. */
export const terms: readonly Term[] = written
  .trim()
  .split('\n')
  .map((line) => {
    const [simplified = '', traditional = ''] = line.split(/\s+/)
    return { simplified, traditional }
  })
