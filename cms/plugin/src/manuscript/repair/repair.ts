import type { Arrangement, BlockRole, ManuscriptBlock, Unit } from '../arrangement.ts'
import { arrangedBody } from './arranged-body.ts'
import { isTooLong, untouched } from './limits.ts'
import { frontMatterOf } from './roles/front-matter.ts'
import { titleRoles } from './roles/title-roles.ts'

/**
 * Puts a manuscript right that was read off a page: tells titles, captions, bylines and subheads from the text, finds the
 * order in which the page is read and joins the paragraphs that its columns cut. Nothing is changed in any block; what is
 * doubtful is a question. A text in order stays as it is, and so does one that is too long to be a page's.
 */
export function repairManuscript(blocks: readonly ManuscriptBlock[]): Arrangement {
  if (isTooLong(blocks)) return untouched(blocks)
  const frontMatter = frontMatterOf(blocks)
  const { titles, captions, bylines } = frontMatter
  const roles = titleRoles(titles)
  const arranged = arrangedBody(frontMatter)
  return {
    ...arranged,
    units: [
      ...titles.map((block, index) => unitOf(roles[index] ?? 'headline', block)),
      ...captions.map((block) => unitOf('caption', block)),
      ...bylines.map((block) => unitOf('byline', block)),
      ...arranged.units,
    ],
    unplaced: [],
  }
}

function unitOf(role: BlockRole, { id }: ManuscriptBlock): Unit {
  return { role, blocks: [id] }
}
