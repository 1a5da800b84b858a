import mammoth from 'mammoth'
import { ManuscriptError } from '../../manuscript-error.ts'
import type { Notice } from '../../endpoints.ts'
import { flatHtml } from '../html/flat-html.ts'
import { linesOf } from '../html/lines-of.ts'
import { partNotices } from '../html/parts.ts'
import type { Intake } from '../intake.ts'
import { readLines } from '../read-lines.ts'
import { type Archive, openArchive } from './archive.ts'
import { leftOut } from './left-out.ts'
import { refuseHostileXml } from './safe-xml.ts'

/** Besides the headings that mammoth knows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='副标题'] => h2:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
]

/**
 * The text of a Word file: paragraphs, headings, cells of tables, notes at the end. What is left out is said in the notices.
 * @throws {ManuscriptError} where it is damaged, encrypted, no Word file, has no text, or would blow up when unzipped
 */
export async function readDocx(bytes: Uint8Array): Promise<Intake> {
  const archive = openArchive(bytes)
  const { html, warnings } = await convert(archive)
  // The mark of a note in the text and the arrow back are mammoth's, not the writer's.
  const flat = flatHtml(html, {
    leaveOut: (name, { href }) => name === 'a' && /^#(?:foot|end)note-/u.test(href ?? ''),
  })
  const notes = html.match(/<li id="(?:foot|end)note-/gu)?.length ?? 0
  // Notes come as a numbered list of their own.
  const counts = { ...flat.counts, lists: Math.max(flat.counts.lists - (notes > 0 ? 1 : 0), 0) }
  return readLines(linesOf(flat.html, { isVerbatim: true }), [
    ...partNotices(counts),
    ...(notes > 0 ? [noteNotice(notes)] : []),
    ...leftOut(archive, warnings),
  ])
}

async function convert(archive: Archive): Promise<{ html: string; warnings: string[] }> {
  // What mammoth takes in place of a file: our archive, that unzips no more than it should and hands out no hostile XML.
  const file = {
    exists: archive.exists,
    read: async (name: string) => {
      const xml = archive.text(name)
      refuseHostileXml(xml)
      return xml
    },
  }
  try {
    const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0] // reason: mammoth's types lack it
    const { value, messages } = await mammoth.convertToHtml(input, {
      styleMap,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      // Pictures are not read at all, only counted.
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    })
    return { html: value, warnings: messages.map(({ message }) => message) }
  } catch (error) {
    if (error instanceof ManuscriptError) throw error
    throw new ManuscriptError(
      {
        zh: 'Word 文件读不出来：请另存为 .docx 再试，或复制文字粘贴',
        en: 'the Word file cannot be read: save it as .docx again, or copy its text and paste it',
      },
      { cause: error },
    )
  }
}

function noteNotice(count: number): Notice {
  return {
    kind: 'note',
    text: {
      zh: `脚注、尾注 ${count} 条：文字放在文末，文中的注号没有读入。`,
      en: `${count} notes stand at the end; their marks in the text were left out.`,
    },
  }
}
