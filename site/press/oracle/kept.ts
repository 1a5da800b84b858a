import { body, link, paragraph } from '../../src/sample/lexical.ts'
import type { Step } from './sequence.ts'

const typed = (url: string): Step => ({
  says: `articles/7 links to ${url}`,
  put: [{ collection: 'articles', id: 7, fields: { body: body(paragraph(link(url, '链接'))) } }],
  ping: 'sent',
})

/** Sequences that went wrong once, shortened; each is done first. The name says what was wrong. */
export const kept: Record<string, Step[]> = {
  'a series that takes the freed slug of another leaves its editions reachable': [
    {
      says: 'rename the series, its slug is free',
      put: [{ collection: 'awardSeries', id: 1, fields: { slug: 'mei' } }],
      ping: 'sent',
    },
    {
      says: 'another series takes it and has no editions',
      put: [
        {
          collection: 'awardSeries',
          id: 1002,
          fields: { slug: 'you-xiu-quan-shu-yi-di-shang-hui', name: '另一个奖项', firstYear: 2016 },
        },
      ],
      ping: 'sent',
    },
  ],
  'the press is not up to date while it renders everything anew after a restart': [
    {
      says: 'rename a series',
      put: [{ collection: 'awardSeries', id: 1, fields: { slug: 'mei' } }],
      ping: 'sent',
    },
    'restart',
    {
      says: 'a headline',
      put: [{ collection: 'articles', id: 3, fields: { headline: '“四好”商会' } }],
      ping: 'lost',
    },
  ],
  'an address typed without its last slash is a link': [
    typed('HTTP://SITE.TEST/awards'),
    typed('/about?a=1#b'),
  ],
  'an address typed with two slashes does not hold up the release': [
    typed('/chambers/zheng-zhou-quan-zhou-shang-hui//'),
    typed('/articles/2026//'),
  ],
  'the slug of an article that moved on is taken in another month': [
    {
      says: 'rename an article of June 2025',
      put: [{ collection: 'articles', id: 7, fields: { slug: 'lan' } }],
      ping: 'sent',
    },
    {
      says: 'its slug is taken in November 2026',
      put: [
        {
          collection: 'articles',
          id: 1001,
          fields: {
            slug: 'geng-jiu-de-wen',
            publishedAt: '2026-11-21T18:00:00.000Z',
            headline: '新文',
            body: body(paragraph('短消息。')),
          },
        },
      ],
      ping: 'sent',
    },
    typed('/articles/2025/06/geng-jiu-de-wen/'),
  ],
}
