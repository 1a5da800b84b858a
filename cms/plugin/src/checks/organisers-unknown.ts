import type { Checked } from './checked.ts'
import type { Finding } from './finding.ts'

/** The edition does not say who organised it. It may be unknown for good, so this is only said. */
export function organisersUnknown({ award }: Checked): Finding[] {
  if (!award || award.organisers > 0) return []
  return [
    {
      check: 'organisers-unknown',
      severity: 'hint',
      about: award.id,
      message: {
        zh: '相关届次没有主办单位；原文没说就留空。',
        en: 'The award names no organiser; leave it empty where nobody says.',
      },
      place: { kind: 'document', collection: 'awards', id: award.id },
    },
  ]
}
