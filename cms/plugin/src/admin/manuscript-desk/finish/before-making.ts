import type { Bilingual } from '../../../language.ts'
import type { Arrangement } from '../../../manuscript/arrangement.ts'
import type { Suggestion } from '../../../manuscript/endpoints.ts'
import { reviewList } from '../state/review-list.ts'

/** What somebody should know before the article is made: what stays out of it, what is open, what it will lack. */
export function beforeMaking(story: Arrangement, suggestions: Suggestion[]): Bilingual[] {
  const { unplaced, units } = story
  const count = (role: string) => units.filter((unit) => unit.role === role).length
  const asked = reviewList(story).filter((item) => item.asked).length
  const said: [boolean, Bilingual][] = [
    [
      count('headline') === 0,
      { zh: '没有主题：哪一段是主题？（按 2）', en: 'No headline: which part is it? (key 2)' },
    ],
    [
      count('headline') > 1,
      { zh: '有两个以上的主题，只能有一个', en: 'More than one headline; there can be one' },
    ],
    [
      unplaced.length > 0,
      {
        zh: `第 ${unplaced.join('、')} 段在待放栏，不进报道`,
        en: `Blocks ${unplaced.join(', ')} are in the tray and stay out of the article`,
      },
    ],
    [asked > 0, { zh: `还有 ${asked} 处没有回答`, en: `${asked} questions are open` }],
    [count('byline') === 0, { zh: '没有署名', en: 'No byline' }],
    [
      count('caption') > 0,
      {
        zh: `${count('caption')} 条图说还没有照片，会记作“待配图”`,
        en: `${count('caption')} captions have no pictures yet; they become “photos wanted”`,
      },
    ],
    [
      suggestions.length > 0,
      {
        zh: `${suggestions.length} 处文字疑有误，会照原样进报道`,
        en: `${suggestions.length} odd places stay as they are`,
      },
    ],
  ]
  return said.filter(([isSo]) => isSo).map(([, words]) => words)
}
