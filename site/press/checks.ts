import type { FailedCheck } from '@guiyan/shared/press/status'

/** What a check is about, in Chinese, and whether a person may let it pass. The rest of it is in verify.ts. */
type Check = { title: string; soft: boolean }

/**
 * Every check by its name. That the CMS answered fully is made sure of before: what it did not answer whole is
 * never taken over (pull/cms.ts).
 */
export const checks = {
  render: { title: '页面无法生成', soft: false },
  'page-missing': { title: '缺页', soft: false },
  'page-broken': { title: '页面不完整', soft: false },
  'dead-link': { title: '链接或图片失效', soft: false },
  credit: { title: '图片没有署名', soft: false },
  laureates: { title: '届次漏列得主', soft: false },
  'page-fall': { title: '页数骤减', soft: true },
  'laureate-fall': { title: '得主减少', soft: true },
} as const satisfies Record<string, Check>
export type CheckName = keyof typeof checks

/** What is wrong with a page, said in Chinese for the person who can mend it. */
export type Problem = { page: string; problem: string }

/** Whether a name is that of a check that may be overridden. */
export function isSoft(name: string): boolean {
  return Object.entries(checks).some(([known, { soft }]) => known === name && soft)
}

/** What a check is about, in Chinese; its name where a press of another version noted it. */
export function titleOf(name: string): string {
  return Object.entries(checks).find(([known]) => known === name)?.[1].title ?? name
}

const shownProblems = 100

/** A check with what it found; at most a hundred places. */
export function failedCheck(check: CheckName, problems: Problem[]): FailedCheck {
  return { check, ...checks[check], problems: problems.slice(0, shownProblems) }
}
