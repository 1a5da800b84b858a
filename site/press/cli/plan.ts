import { type CollectionName, collections } from '@guiyan/shared/content'
import { pressPaths } from '@guiyan/shared/press/endpoints'
import { type Plan, type PlanRequest, planSchema } from '@guiyan/shared/press/plan'
import { pressStatusSchema } from '@guiyan/shared/press/status'
import { Cms, CmsError } from '../pull/cms.ts'
import { type Command, type Context, jsonOption } from './command.ts'
import { CommandError, UsageError } from './errors.ts'
import { checkLines, pageLines, statusLines } from './words.ts'

/**
 * Without documents: what the press knows and has not released. With documents: what taking them over as the CMS
 * shows them to the public now would change, or with `--without` what withdrawing them would.
 */
export const command: Command = {
  usage: 'plan [--without] [COLLECTION:ID …] [--json]',
  summary: '下一版会改哪些页 which pages the next release would change',
  options: { ...jsonOption, without: { type: 'boolean' } },
  async run({ words, options }, context) {
    const keys = words.map(keyOf)
    if (options['without'] && keys.length === 0)
      throw new UsageError('--without 需要文稿 (documents are needed): articles:12')
    const changes = options['without']
      ? keys.map((key) => ({ ...key, document: null }))
      : await published(keys, context)
    const documents = words.length > 0 ? `?documents=${words.map(encodeURIComponent).join(',')}` : ''
    const press = context.press()
    const status = await press.get(pressPaths.status + documents, pressStatusSchema)
    const plan = await press.post(pressPaths.plan, { changes } satisfies PlanRequest, planSchema)
    if (options['json']) return context.print(JSON.stringify({ status, plan }))
    for (const line of [...statusLines(status), ...planLines(plan)]) context.print(line)
  },
}

type Key = { collection: CollectionName; id: string }

function keyOf(word: string): Key {
  const [name, id, ...rest] = word.split(':')
  const collection = collections.find((known) => known === name)
  if (!collection || !id || rest.length > 0)
    throw new UsageError(`文稿写作 articles:12 (a document is written so): ${word}。${collections.join(' ')}`)
  return { collection, id }
}

/** As anybody could read them; null where the CMS shows nothing. */
async function published(keys: Key[], { settings }: Context): Promise<PlanRequest['changes']> {
  const cms = new Cms(settings.cmsUrl, new AbortController().signal)
  try {
    const changes: PlanRequest['changes'] = []
    for (const { collection, id } of keys) {
      const found = await cms.documents(collection, [id])
      changes.push({ collection, id, document: found.get(id) ?? null })
    }
    return changes
  } catch (cause) {
    if (cause instanceof CmsError) throw new CommandError(cause.message, { cause })
    throw cause
  }
}

function planLines({ counts, pages, exact, checks, problems }: Plan): string[] {
  const { added, changed, removed } = counts
  return [
    `${exact ? '将' : '最多将 (at most) '}改动 ${added + changed + removed} 页 pages：新增 ${added}，修改 ${changed}，撤下 ${removed}`,
    ...pageLines(pages),
    ...problems.map(({ collection, id, problem }) => `文稿有误 ${collection}:${id}：${problem}`),
    ...(checks.length > 0 ? ['会被这些检查拦下 (these checks would refuse it)'] : []),
    ...checks.flatMap(checkLines),
  ]
}
