import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
  RequestContext,
} from 'payload'
import { mayPublish } from '../access/roles.ts'
import { sentIn } from '../editing/base.ts'
import { inLanguage } from '../language.ts'
import { effectOf, isRestoring } from '../publishing/intent.ts'
import { articleLines } from '../text-diff/article-lines.ts'
import { allowed, needsWords } from './refusals.ts'
import { recordReview, type Review } from './review-record.ts'
import { type Stage, stageOf } from './stages.ts'
import { standingOf } from './standing.ts'
import { stepTo } from './transitions.ts'

type Article = Readonly<Record<string, unknown>>
type Change = Pick<Review, 'action' | 'note'> & { to: Stage }
type Noted = Omit<Review, 'article'>
const key = 'newsroomReviews'
/** A new article has no id yet; no request makes two. */
const newArticle = 'new'

/**
 * Keeps an article's stage within the steps of `transitions.ts`, whoever saves it. A form sends the stage that it was opened with along
 * with everything else, and a version that is restored has an old one: both leave it alone. Publishing ends the round, so that
 * what is written afterwards begins a new one. A piece that was ready and that its writer changes is to be looked at again.
 * @throws APIError 400, 403, 409
 */
export const keepStage: CollectionBeforeChangeHook = ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const article: Article = originalDoc ?? {}
  const isForm = sentIn(context, collection.slug) !== undefined
  if (isForm || isRestoring(context, collection.slug)) data.stage = stageOf(article)
  const isPublish = effectOf(context, collection.slug, data._status) === 'publish'
  const change: Change | null = isPublish
    ? { to: 'draft', action: 'published', note: null }
    : (stepIn(req, article, data, operation) ?? secondThoughts(req, article, data))
  if (!change) return data
  const { to, ...review } = change
  data.stage = to
  noteIn(context, originalDoc?.id ?? newArticle, { ...review, passages: [], lines: articleLines(data) })
  return data
}

/** The step that the save asks for by another stage. @throws APIError */
function stepIn(
  req: PayloadRequest,
  before: Article,
  data: Article,
  operation: 'create' | 'update',
): Change | null {
  const [from, to] = [stageOf(before), stageOf(data)]
  if (from === to) return null
  // Trusted code has nobody signed in.
  const standing = req.user
    ? standingOf(req, operation === 'create' ? data : before)
    : { isWriter: true, isPublisher: true }
  const step = allowed(req, from, stepTo(from, to, standing))
  if (step.needsWords) throw needsWords(req)
  return { to, action: step.action, note: null }
}

/** Its writer changes the words of what an editor has let pass. */
function secondThoughts(req: PayloadRequest, before: Article, data: Article): Change | null {
  if (stageOf(before) !== 'ready' || !req.user || mayPublish(req)) return null
  if (JSON.stringify(articleLines(data)) === JSON.stringify(articleLines(before))) return null
  const note = inLanguage(req, {
    zh: '待发之后作者又改了文字，自动回到送审。',
    en: 'Its writer changed the text after it was ready: it is handed in again.',
  })
  return { to: 'proposed', action: 'proposed', note }
}

/** Writes the record of what the save did with the article's stage, in its transaction. */
export const recordStage: CollectionAfterChangeHook = async ({ context, doc, operation, req }) => {
  const noted = notedIn(context)
  const name = operation === 'create' ? newArticle : String(doc.id)
  const review = noted[name]
  if (!review) return
  delete noted[name]
  await recordReview(req, { article: doc.id, ...review })
}

/** One request may save several articles at once. */
function noteIn(context: RequestContext, id: unknown, review: Noted): void {
  context[key] = Object.assign(notedIn(context), { [String(id)]: review })
}

function notedIn(context: RequestContext): Record<string, Noted> {
  return (context[key] ?? {}) as Record<string, Noted> // reason: only noteIn writes this key
}
