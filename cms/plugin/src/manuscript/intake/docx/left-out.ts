import type { Notice } from '../../endpoints.ts'
import type { Archive } from './archive.ts'

/** What a Word file has besides the text that is read: comments, deletions, heads and feet of pages, what the reader does not know. */
export function leftOut(archive: Archive, warnings: readonly string[]): Notice[] {
  return [comments(archive), deletions(archive), margins(archive), unknown(warnings)].flatMap(
    (notice) => notice ?? [],
  )
}

function comments(archive: Archive): Notice | null {
  const count = archive.exists('word/comments.xml')
    ? occurrences(archive.text('word/comments.xml'), /<w:comment[\s>]/gu)
    : 0
  if (count === 0) return null
  const zh = `批注 ${count} 条没有读入。`
  return { kind: 'comment', text: { zh, en: `${count} comments were left out.` } }
}

function deletions(archive: Archive): Notice | null {
  const count = archive.exists('word/document.xml')
    ? occurrences(archive.text('word/document.xml'), /<w:delText[\s>]/gu)
    : 0
  if (count === 0) return null
  const zh = `修订中已删去的文字 ${count} 处没有读入，新加的文字照收。`
  const en = `${count} tracked deletions were left out, insertions taken.`
  return { kind: 'revision', text: { zh, en } }
}

/** Heads and feet are no story, but may hold a name or a date: so they are quoted. */
function margins(archive: Archive): Notice | null {
  const words = archive.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name))
    .map((name) => wordsOf(archive.text(name)))
    .filter((text) => text !== '')
  if (words.length === 0) return null
  const quoted = [...new Set(words)].join('；').slice(0, 200)
  const zh = `页眉页脚没有读入：${quoted}`
  return { kind: 'margin', text: { zh, en: `Page headers and footers were left out: ${quoted}` } }
}

function unknown(warnings: readonly string[]): Notice | null {
  const names = warnings.flatMap(
    (message) => /^An unrecognised element was ignored: (\S+)/u.exec(message)?.[1] ?? [],
  )
  if (names.length === 0) return null
  const which = [...new Set(names)].join('、').slice(0, 200)
  const zh = `${names.length} 处内容认不出来，没有读入（${which}）：公式、图形里的文字请对照原文件。`
  const en = `${names.length} parts are not known and were left out (${which}). Compare with the file.`
  return { kind: 'other', text: { zh, en } }
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/gu)]
    .map(([, text]) => text)
    .join('')
    .trim()
}

const occurrences = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
