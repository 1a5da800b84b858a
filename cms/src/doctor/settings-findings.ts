import type { Environment } from '../env.ts'
import { type Finding, well, wrong } from './finding.ts'
import { nearest } from './nearest.ts'

/** Variables that are read besides the settings themselves. */
const otherNames = ['GUIYAN_SEED', 'GUIYAN_LOG', 'LOG_LEVEL', 'NO_COLOR', 'NODE_ENV', 'TZ', 'INIT_CWD']
const ours = /^(GUIYAN|PRESS|SITE|CMS|PAYLOAD|MEDIA|DEPLOY_S3|BACKUP_S3)_/

/** Node 24 strips the types of our sources and has SQLite; no other line was tried. */
export function nodeFinding(version: string): Finding {
  return version.startsWith('24.')
    ? well('Node.js', version)
    : wrong('Node.js', version, '请用 Node 24 (use Node 24); npm start 会自己取来 (brings it by itself)')
}

/**
 * Names that nothing reads: all such lines of `.env`, and of the environment those that are nearly ours.
 * @param known names of the settings
 */
export function nameFindings(dotEnv: string[], environment: string[], known: readonly string[]): Finding[] {
  const names = [...known, ...otherNames]
  const isForeign = (name: string) => /^(AWS|npm|OTEL|GUIYAN_FAIL)_/.test(name)
  const unread = (name: string) => !names.includes(name) && !isForeign(name)
  const suspicious = environment.filter((name) => ours.test(name) && nearest(name, names) !== null)
  const found = new Set([...dotEnv, ...suspicious].filter(unread))
  if (found.size === 0) return [well('设置名 names of settings', '都认得 all known')]
  return [...found].map((name) => {
    const meant = nearest(name, names)
    const mend = meant ? `是 ${meant} 吗？ (is ${meant} meant?)` : '删去它，或看 .env.example (remove it)'
    return wrong('设置名 names of settings', `没有程序读取 ${name} (nothing reads it)`, mend)
  })
}

/** Whether the addresses that people type, and what stands before us, go together. */
export function addressFindings({ cmsUrl, siteUrl, trustProxy }: Environment): Finding[] {
  const what = 'CMS_URL, SITE_URL'
  const [cms, site] = [new URL(cmsUrl), new URL(siteUrl)]
  const isLocal = (url: URL) => /^(localhost|127\.|\[::1\])/.test(url.hostname)
  if (isLocal(cms) !== isLocal(site)) {
    const local = isLocal(cms) ? 'CMS_URL' : 'SITE_URL'
    return [
      wrong(what, `${cmsUrl}, ${siteUrl}`, `${local} 也要设为对外的地址 (set ${local} to what people type)`),
    ]
  }
  if (cms.protocol !== site.protocol) {
    return [wrong(what, `${cmsUrl}, ${siteUrl}`, '两个都用 https (use https for both)')]
  }
  if (cms.protocol === 'https:' && !trustProxy) {
    const mend = '前面有代理，请设 TRUST_PROXY=1 (a proxy stands before us: set TRUST_PROXY=1)'
    return [
      wrong('TRUST_PROXY', 'https，却没有设 (not set): 所有人会共用一份限额 (all share one limit)', mend),
    ]
  }
  return [well(what, `${cmsUrl}, ${siteUrl}`)]
}
