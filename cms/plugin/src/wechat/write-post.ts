import { bodyHtml } from './body.ts'
import { type Desk, fileOf, openDesk } from './desk.ts'
import { endHtml, headHtml, headlineLines } from './head-and-end.ts'
import { element, plainText } from './markup.ts'
import type { PostCover, WechatPost } from './post.ts'
import type { PostSource } from './source.ts'
import { styles } from './styles.ts'

/**
 * Sets an article as a post for a 公众号: HTML that outlives the WeChat editor (inline styles only, no links, no pictures
 * of ours), with numbered places for the pictures.
 * @throws UnknownNodeError where the body holds something that has no form here
 */
export function writePost(source: PostSource): WechatPost {
  const desk = openDesk(source)
  const above = headHtml(desk)
  const text = bodyHtml(desk, source.article.body)
  const html = element('section', styles.post, above, text, endHtml(desk))
  return {
    title: headlineLines(source.article.headline).join(' '),
    html,
    text: plainText(html),
    pictures: desk.pictures,
    covers: covers(desk),
    leftOut: [...desk.leftOut, ...linkWords(desk)],
  }
}

function covers({ source: { article, photos } }: Desk): PostCover[] {
  const lead = article.leadPhoto === null ? undefined : photos.get(article.leadPhoto)
  if (!lead) return []
  return (['wide', 'square'] as const).flatMap((crop) => {
    const file = fileOf(lead, crop)
    return file === null ? [] : [{ crop, file }]
  })
}

function linkWords({ notes: { length } }: Desk): WechatPost['leftOut'] {
  if (length === 0) return []
  return [
    {
      zh: `公众号不收外部链接：${length} 个链接的地址写在文末`,
      en: `WeChat takes no links: the addresses of ${length} stand at the end`,
    },
  ]
}
