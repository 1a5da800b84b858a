import type { Arrangement, ManuscriptBlock } from './arrangement.ts'

const maxLength = 80

/** What a manuscript is called in lists: its headline, else its file's name, else its first words. */
export function titleOf(
  { units }: Arrangement,
  blocks: readonly ManuscriptBlock[],
  fileName: string | null,
): string {
  const headline = units.find(({ role }) => role === 'headline')?.blocks[0]
  const words = (headline === undefined ? undefined : blocks[headline - 1]?.text)?.trim()
  const name = fileName?.replace(/\.[^.]*$/u, '').trim()
  return shortened(words || name || blocks[0]?.text.trim() || '来稿')
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : text
}
