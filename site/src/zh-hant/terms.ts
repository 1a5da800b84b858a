import type { Term } from './converter.ts'

/** Words whose traditional form OpenCC gets wrong, or that the newsroom wants otherwise. */
const written = `
台商 台商
台商区 台商區
台商投资区 台商投資區
回归 回歸
回归线 迴歸線
回归分析 迴歸分析
公布 公布
发布 發布
颁布 頒布
宣布 宣布
`

/** The terms that twins are made with. */
export const terms: readonly Term[] = written
  .trim()
  .split('\n')
  .map((line) => {
    const [simplified = '', traditional = ''] = line.split(' ')
    return { simplified, traditional }
  })
