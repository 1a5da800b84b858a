import type { ChecksAnswer } from '../../../checks/answer.ts'

/** A finding as the CMS tells it, in the language of whoever asks. */
export type Found = ChecksAnswer['findings'][number]

/** The findings in the groups that a person works through. What was overruled is done with. */
export function grouped(findings: readonly Found[]): Record<'hard' | 'soft' | 'hint' | 'passed', Found[]> {
  return {
    hard: findings.filter(({ severity }) => severity === 'hard'),
    soft: findings.filter(({ severity, overruled }) => severity === 'soft' && !overruled),
    hint: findings.filter(({ severity }) => severity === 'hint'),
    passed: findings.filter(({ overruled }) => overruled !== null),
  }
}
