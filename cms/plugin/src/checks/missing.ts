import type { Checked } from './checked.ts'
import type { Finding } from './finding.ts'

/** What a story may lack and still go out: who wrote it, and a picture at its head. */
export function missing({ bylines, leadPhoto }: Checked): Finding[] {
  const findings: Finding[] = []
  if (bylines.length === 0) {
    findings.push({
      check: 'no-byline',
      severity: 'hint',
      about: '',
      message: { zh: '没有署名。', en: 'There is no byline.' },
      place: { kind: 'field', path: 'bylines' },
    })
  }
  if (leadPhoto === null) {
    findings.push({
      check: 'no-lead-photo',
      severity: 'hint',
      about: '',
      message: { zh: '没有题图。', en: 'There is no lead photo.' },
      place: { kind: 'field', path: 'leadPhoto' },
    })
  }
  return findings
}
