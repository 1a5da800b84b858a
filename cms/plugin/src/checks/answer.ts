import type { Finding } from './finding.ts'
import type { Overrule } from './overruled.ts'

/** What the panel 发布前检查 reads. */
export type ChecksAnswer = {
  findings: (Omit<Finding, 'message'> & { message: string; overruled: Overrule | null })[]
  /** Whether the asker may overrule. */
  mayOverrule: boolean
}
