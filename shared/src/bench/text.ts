/** Deterministic Chinese text for benchmarks: the same number gives the same words on every machine. */

const sentences = [
  '商会组织会员企业赴家乡考察，与当地工商联座谈交流。',
  '多年来，商会搭建政府与企业沟通的桥梁，及时反馈企业诉求。',
  '志愿服务队走进社区，开展关爱环卫工人和高考护考活动。',
  '会员企业在装备制造、纺织服装、食品加工等领域合作不断加深。',
  '商会设立顾问专家库，为会员提供法律咨询和政策解读。',
  '在外打拼的泉商心系桑梓，积极参与家乡建设。',
  '商会定期走访会员，了解企业的文化、运营模式及发展需求。',
]

/** About 1,500 characters in twelve paragraphs. */
function paragraphs(seed: number): string[] {
  return Array.from({ length: 12 }, (_, index) =>
    Array.from({ length: 5 }, (_, part) => sentences[(seed * 7 + index * 3 + part) % sentences.length]).join(
      '',
    ),
  )
}

/** A chamber as the database holds it. */
export function chamberOf(n: number): Record<string, unknown> {
  return { name: `第${n + 1}商会`, slug: `bench-chamber-${n + 1}` }
}

/** An article as the database holds it, first published on a day of the ten years from 2016. */
export function articleOf(n: number): Record<string, unknown> {
  const publishedAt = new Date(Date.UTC(2016 + (n % 10), Math.floor(n / 10) % 12, 1 + (n % 28), 2, 0, n % 60))
  return {
    headline: `第${n + 1}篇：商会服务会员纪事`,
    slug: `bench-${n + 1}`,
    body: richText(paragraphs(n)),
    bylines: [{ id: n.toString(16).padStart(24, '0'), role: '融媒体记者', name: '测试' }],
    publishedAt: publishedAt.toISOString(),
  }
}

/** A Lexical document of plain paragraphs. */
export function richText(lines: string[]): unknown {
  const node = { direction: 'ltr', format: '', indent: 0, version: 1 }
  const text = (line: string) => ({
    type: 'text',
    text: line,
    format: 0,
    style: '',
    mode: 'normal',
    detail: 0,
    version: 1,
  })
  const children = lines.map((line) => ({
    ...node,
    type: 'paragraph',
    textFormat: 0,
    children: [text(line)],
  }))
  return { root: { ...node, type: 'root', children } }
}
