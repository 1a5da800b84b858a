import { richTextSchema } from '@guiyan/shared/content'
import type { Bilingual } from '../language.ts'

/**
 * Checks a Lexical document against what the site can render, before Payload walks it (a hostile depth would
 * overflow Payload's stack). An absent body is fine. In a draft a block may still lack its content.
 * @param draft leaves out what a person has not filled in yet
 * @returns what is wrong first and where, or null
 */
export function bodyProblem(sent: unknown, draft: boolean): Bilingual | null {
  if (sent === null || sent === undefined || sent === '') return null
  const body = parsed(sent)
  const result = richTextSchema.safeParse(body)
  if (result.success) return null
  const issue = result.error.issues.find(({ path }) => !(draft && isUnfilledBlock(body, path)))
  return issue ? describe(body, issue.path, issue.code === 'custom' ? issue.message : null) : null
}

// Payload takes a body that is a JSON text for the document it holds.
function parsed(sent: unknown): unknown {
  if (typeof sent !== 'string') return sent
  try {
    return JSON.parse(sent)
  } catch {
    return sent
  }
}

type Path = readonly PropertyKey[]

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, key) => (node as Record<PropertyKey, unknown> | null | undefined)?.[key], // reason: any shape may come
    value,
  )
}

function isUnfilledBlock(body: unknown, path: Path): boolean {
  const fields = path.indexOf('fields')
  if (fields === -1 || at(body, [...path.slice(0, fields), 'type']) !== 'block') return false
  const value = at(body, path)
  return path.length > fields + 1 && (value === null || value === undefined || value === '')
}

function describe(body: unknown, path: Path, message: string | null): Bilingual {
  if (path.length === 0 && message !== null) return { zh: `${message}。`, en: 'The body is nested too deep.' }
  const top = path[2]
  if (path[0] !== 'root' || path[1] !== 'children' || typeof top !== 'number') {
    return { zh: '正文不是有效的文档。', en: 'The body is not a document.' }
  }
  const where = { zh: `第 ${top + 1} 段`, en: `paragraph ${top + 1}` }
  if (message !== null) {
    const url = at(body, [...path, 'url'])
    const shown = typeof url === 'string' ? `：${url.slice(0, 80)}` : ''
    return {
      zh: `${where.zh}：${message}${shown}`,
      en: `${where.en}: links must be http, https, mailto or ours`,
    }
  }
  const kind = nodeType(body, path)
  return {
    zh: `${where.zh}的“${kind}”不能用或不完整（${path.slice(3).map(String).join('.') || '内容'}）。`,
    en: `${where.en}: “${kind}” is not allowed or not complete (${path.map(String).join('.')}).`,
  }
}

/** The block's name or the node's type nearest to where the problem is. */
function nodeType(body: unknown, path: Path): string {
  for (let end = path.length; end >= 3; end--) {
    const node = at(body, path.slice(0, end)) as { type?: unknown; blockType?: unknown } | null | undefined // reason: as above
    const type = node?.blockType ?? node?.type
    if (typeof type === 'string' || typeof type === 'number') return String(type).slice(0, 40)
  }
  return '?'
}
