import { block, heading, internalLink, link, list, paragraph, text } from '../../src/sample/lexical.ts'
import type { Newsroom } from './newsroom.ts'
import type { Picker } from './picker.ts'
import { typedLink } from './typed-links.ts'
import { optionalTexts, texts } from './values.ts'

type Body = { root: { type: 'root'; children: unknown[] } }

/** A body with one node put in, put elsewhere, or taken out. */
export function editedBody(newsroom: Newsroom, body: unknown, pick: Picker): { says: string; body: Body } {
  const children = [...((body as Body | undefined)?.root.children ?? [])] // reason: bodies of the sample and of this file
  const way = pick.one(['put', 'put', 'put', 'drop', 'move'] as const)
  const at = pick.below(children.length + 1)
  const [taken] = way === 'put' ? [] : children.splice(at, 1)
  const node = way === 'put' ? newNode(newsroom, pick) : taken
  if (way === 'put') children.splice(at, 0, node)
  if (way === 'move' && taken) children.splice(pick.below(children.length + 1), 0, taken)
  return { says: `${way} ${JSON.stringify(node)}`, body: { root: { type: 'root', children } } }
}

function newNode(newsroom: Newsroom, pick: Picker): unknown {
  const id = (collection: 'articles' | 'awards' | 'chambers' | 'photos') => someId(newsroom, collection, pick)
  const words = () => pick.one(texts)
  const kinds = [
    () => paragraph(words()),
    () => paragraph(words(), link(typedLink(newsroom, pick), words())),
    () => list('bullet', [link(typedLink(newsroom, pick), words())], [text(words(), 3)]),
    () => paragraph(internalLink('chambers', id('chambers'), words())),
    () => paragraph(internalLink('articles', id('articles'), words())),
    () => paragraph(internalLink('awards', id('awards'), words())),
    () => block('photo', { photo: id('photos') }),
    () => block('gallery', { title: pick.one(optionalTexts), photos: [id('photos'), id('photos')] }),
    () => block('laureateRoll', { award: id('awards') }),
    () => block('chamberCard', { chamber: id('chambers') }),
    () => block('relatedArticle', { article: id('articles') }),
    () => block('pullQuote', { text: words(), attribution: pick.one(optionalTexts) }),
    () => block('factBox', { title: words(), rows: [{ label: words(), value: words() }] }),
    () => heading(words(), pick.one(['h2', 'h3', 'h4'])),
    () => ({ type: 'horizontalrule' }),
  ] as const
  return pick.one(kinds)()
}

/** The id of a document that is published, shelved, or (where there is none at all) not there. */
export function someId(
  newsroom: Newsroom,
  collection: 'articles' | 'awards' | 'chambers' | 'photos',
  pick: Picker,
): number {
  const there = [...newsroom.published(collection), ...newsroom.shelved(collection)]
  return Number(pick.maybe(there)?.id ?? 99)
}
