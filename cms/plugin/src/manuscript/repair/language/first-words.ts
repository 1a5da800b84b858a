import type { DocumentLanguage } from './document-language.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Verbs of news prose that go on with a clause whose subject was named before. */
const verbs = new Set(
  '组织 开展 举办 推动 推进 促进 加强 弘扬 建立 设立 提供 帮助 参与 参加 助力 深入 引导 支持 鼓励 打造 提升 提高 完善 落实 实现 发挥 协助 协调 配合 带动 带领 召开 成立 建设 形成 营造 增强 扩大 优化 推出 发放 捐赠 捐款 走访 慰问 看望 宣传 推广 培养 培育 承办 主办 签订 签署 达成 引进 引入 投入 投资 争取 邀请 拜访 接待 保障 维护 履行 坚持 坚决 努力 采取 采用 利用 结合 接受 给予 看着 拿起 放下 摘下 走进 走出 来到 回到 找到 做好 抓好 确保 防止 避免 减少 增加 吸引 覆盖 涉及 包括 占 达到 达 超过 同比 环比 比 并 让 使 把 将 被 给 教 讲 唱 写 听'.split(
    ' ',
  ),
)

/** Single characters that begin a sentence as words of their own. */
const single =
  /^[他她它我你这那在从当据对为自与和把让由到以按就也都又再还更有没不是去来每各某该本多大小老新男女前后上下左右东西南北中今昨明两三四五六七八九十一二几万百千全]/u

/**
 * Whether a block's first words read as those of a paragraph (positive) or of the rest of one (negative), as a
 * log-likelihood ratio: a name known from elsewhere is a subject, a verb without one goes on with a clause, a single
 * character is likely the end of a word.
 */
export function firstWordScore(text: string, language: DocumentLanguage): number {
  const head = text.slice(0, 12)
  const speaker = speakerOf(text)
  if (speaker && language.count(`${speaker}：`) + language.count(`${speaker}:`) > 1) return 4
  if (!/^\p{Script=Han}/u.test(head)) return 0
  const first = words.segment(head).containing(0)?.segment ?? ''
  if (isKnownName(head, language)) return 1.2
  if (verbs.has(first)) return -1
  if (first.length === 1 && !single.test(first)) return -0.8
  return 0
}

/** Five characters and more that stand elsewhere, too: a name, which begins a sentence more often than it is cut off. */
function isKnownName(head: string, { count }: DocumentLanguage): boolean {
  const run = /^\p{Script=Han}{5}/u.exec(head)?.[0]
  return run !== undefined && count(run) > 1
}

/** Who speaks, in an interview that is printed as question and answer: `记者：`, `连心怡：`. */
export function speakerOf(text: string): string | null {
  return /^(\p{Script=Han}{2,4})[：:]/u.exec(text.trim())?.[1] ?? null
}
