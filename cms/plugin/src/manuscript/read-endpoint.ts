import {
  addDataAndFileToRequest,
  type CollectionSlug,
  type Endpoint,
  Forbidden,
  type PayloadRequest,
} from 'payload'
import { z } from 'zod'
import { inLanguage } from '../language.ts'
import { refusalOf } from '../refusal.ts'
import type { Manuscript, ReadAnswer } from './endpoints.ts'
import type { Intake } from './intake/intake.ts'
import { readFile } from './intake/read-file.ts'
import { readPaste } from './intake/read-paste.ts'
import { ManuscriptError } from './manuscript-error.ts'
import { mayHandIn } from './may-hand-in.ts'
import { proposeArrangement } from './propose.ts'
import { titleOf } from './title.ts'

const pasteSchema = z.object({ text: z.string(), html: z.string().nullish() })

type HandedIn = Intake & { source: Manuscript['source']; fileName: string | null }

/**
 * `POST /api/manuscripts/read`, a file or what was pasted → 201 `ReadAnswer`: stored with the arrangement that the desk proposes. Nothing is stored
 * where it cannot be read.
 */
export const readEndpoint: Endpoint = {
  path: '/read',
  method: 'post',
  handler: async (req) => {
    // Who may not, is told so before the body is read.
    if (!mayHandIn(req)) throw new Forbidden(req.t)
    const { source, fileName, original, blocks, notices } = await handedIn(req)
    const arrangement = proposeArrangement(req, blocks)
    const title = titleOf(arrangement, blocks, fileName)
    const doc = await req.payload.create({
      collection: 'manuscripts' as CollectionSlug, // reason: no generated types in the plugin
      data: { title, source, fileName, original, blocks, arrangement, notices } as object,
      depth: 0,
      overrideAccess: false,
      req,
    })
    const answer: ReadAnswer = { doc: doc as unknown as Manuscript } // reason: as above
    return Response.json(answer, { status: 201, headers: { 'cache-control': 'no-store' } })
  },
}

/** @throws APIError 400 with what is wrong and what to do */
async function handedIn(req: PayloadRequest): Promise<HandedIn> {
  await addDataAndFileToRequest(req)
  const { file } = req
  // A manuscript has no upload: nothing further may take the file for one.
  delete req.file
  try {
    if (file) return { ...(await readFile(file.data, file.name)), fileName: file.name.slice(0, 255) }
    const { text, html } = pasted(req)
    return { ...readPaste(text, html ?? null), source: 'paste', fileName: null }
  } catch (error) {
    if (!(error instanceof ManuscriptError)) throw error
    const { zh, en } = error.text
    const message = inLanguage(req, { zh: `读不了：${zh}。`, en: `It cannot be read: ${en}.` })
    throw refusalOf(req, 400, { zh: message, en: message })
  }
}

function pasted(req: PayloadRequest): z.infer<typeof pasteSchema> {
  const sent = pasteSchema.safeParse(req.data)
  if (sent.success) return sent.data
  throw refusalOf(req, 400, {
    zh: '请求有误：要有一个文件，或者粘贴的文字（text）。',
    en: 'Wrong request: it takes a file, or a pasted text.',
  })
}
