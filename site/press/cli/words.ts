import type { PageChanges } from '@guiyan/shared/press/release'
import type { FailedCheck, PressStatus } from '@guiyan/shared/press/status'

const shownPages = 20
const signs = { added: '+', changed: '~', removed: '-' } as const

/** A moment as people here write it: `2026-11-23 17:00:05`, in the machine's own time zone. */
export function moment(isoTime: string): string {
  return new Date(isoTime).toLocaleString('sv')
}

/** The state of a press, a line each. */
export function statusLines(status: PressStatus): string[] {
  const { ready, live, behind, waitingSince, hold, problem, purge } = status
  return [
    live === null ? '还没有上线的版本 (no release yet)' : `线上 live: 第 ${live} 版`,
    ...(ready ? [] : ['网站还没有排好 (not ready)']),
    behind === 0
      ? '没有待上线的改动 (nothing waits)'
      : `待上线 waiting: ${behind} 处改动${waitingSince === null ? '' : `，自 ${moment(waitingSince)} 起`}`,
    ...(hold
      ? [`停在第 ${hold.release} 版 held: ${hold.by}，${moment(hold.at)}；恢复请用 press resume`]
      : []),
    ...(problem
      ? [`受阻 problem (${problem.kind}): ${problem.message}，自 ${moment(problem.since)} 起`]
      : []),
    ...(purge?.problem ? [`缓存未清除 not purged: ${purge.problem}，自 ${moment(purge.since)} 起`] : []),
    ...(problem?.checks.flatMap(checkLines) ?? []),
  ]
}

/** What one check found, with how to let it pass where that may be. */
export function checkLines({ check, title, soft, problems }: FailedCheck): string[] {
  return [
    `  ${title} (${check})${soft ? `：可放行 may be overridden: press override ${check}` : ''}`,
    ...problems.map(({ page, problem }) => `    ${page} ${problem}`),
  ]
}

/** Addresses that come, differ and go; the first of each. */
export function pageLines(pages: PageChanges): string[] {
  return (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const more = pages[kind].length - shownPages
    return [
      ...pages[kind].slice(0, shownPages).map((path) => `  ${signs[kind]} ${path}`),
      ...(more > 0 ? [`  ${signs[kind]} ……另有 ${more} 页 (and ${more} more)`] : []),
    ]
  })
}

/** How a release is called. */
export function nameOf({ number }: { number: number | null }): string {
  return number === null ? '线上这一版' : `第 ${number} 版`
}
