import { metricsPath, pressPaths, pressToken } from '@guiyan/shared/press/endpoints'
import { pressStatusSchema } from '@guiyan/shared/press/status'
import type { Environment } from '../env.ts'
import { clockFinding } from './database-findings.ts'
import { type Finding, reasonOf, well, wrong } from './finding.ts'

const patienceMs = 5000

type Answer = { status: number; date: string | null; text: string; at: number }

async function ask(url: string, secret?: string): Promise<Answer> {
  const headers: Record<string, string> = secret ? { authorization: `Bearer ${pressToken(secret)}` } : {}
  const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
  const text = await response.text()
  return { status: response.status, date: response.headers.get('date'), text, at: Date.now() }
}

const secretMend =
  'CMS 与印务要用同一个 PAYLOAD_SECRET，或同一个 DATA_DIR/secret；改后重启 (give both the same secret, and restart)'

/** Whether the CMS runs, is ready, and has the secret that we read. */
export async function cmsFindings({ cmsUrl, cmsPort, secret }: Environment): Promise<Finding[]> {
  const what = '采编系统 CMS'
  try {
    const ready = await ask(`${cmsUrl}/readyz`)
    if (ready.status !== 200)
      return [
        wrong(
          what,
          `${cmsUrl}/readyz: ${ready.status}`,
          '看它的日志 (see its log); CMS_URL 要通到它 (must lead to it)',
        ),
      ]
    // Proxies may keep the numbers from outside: then the secret is the press's to compare.
    const numbers = await ask(`${cmsUrl}${metricsPath}`, secret)
    if (numbers.status === 401)
      return [wrong('密钥 secret', `${cmsUrl}: 与这里的不同 (not the one read here)`, secretMend)]
    return [well(what, cmsUrl), clockFinding('CMS 的时钟 clock', ready.date, ready.at)]
  } catch (error) {
    return [
      wrong(
        what,
        `${cmsUrl}: ${reasonOf(error)}`,
        `启动它，或检查 CMS_URL、CMS_PORT=${cmsPort} (start it, or check these)`,
      ),
    ]
  }
}

/** Each press: there, with our secret, its clock, and whether what it released can go out. */
export async function pressFindings(env: Environment): Promise<Finding[]> {
  return (await Promise.all(env.pressUrls.map((url) => onePress(url, env)))).flat()
}

async function onePress(url: string, env: Environment): Promise<Finding[]> {
  const what = `印务 press ${url}`
  try {
    const answer = await ask(`${url}${pressPaths.status}`, env.secret)
    if (answer.status === 401)
      return [wrong(`密钥 secret ${url}`, '印务的与 CMS 的不同 (the press has another one)', secretMend)]
    const parsed = pressStatusSchema.safeParse(JSON.parse(answer.text))
    if (!parsed.success)
      return [
        wrong(
          what,
          `不像印务 (not a press): HTTP ${answer.status}`,
          '检查 PRESS_URLS、SITE_PORT (check them)',
        ),
      ]
    const { ready, problem, hold, live } = parsed.data
    const clock = clockFinding(`印务的时钟 clock ${url}`, answer.date, answer.at)
    if (!ready)
      return [
        wrong(
          what,
          problem?.message ?? '首版还没有排好 (no release yet)',
          '等首版，或看 npm run press -- status (wait, or see it)',
        ),
        clock,
      ]
    if (problem)
      return [
        wrong(
          what,
          `${problem.message}（自 since ${problem.since}）`,
          'docs/operations.md, When something fails',
        ),
        clock,
      ]
    const held = hold ? `，停在这一版 (held)` : ''
    return [well(what, `第 ${live} 版 release${held}`), clock, await siteFinding(url, env)]
  } catch (error) {
    return [wrong(what, reasonOf(error), '启动它，或检查 PRESS_URLS、SITE_PORT (start it, or check these)')]
  }
}

/** Whether readers, at SITE_URL, get what this press released. */
async function siteFinding(pressUrl: string, { siteUrl }: Environment): Promise<Finding> {
  const what = `网站 site ${siteUrl}`
  try {
    const [theirs, ours] = [await ask(`${siteUrl}/`), await ask(`${pressUrl}/`)]
    const canonical = /<link[^>]+rel="canonical"[^>]+href="([^"]+)"/.exec(ours.text)?.[1] ?? ''
    if (canonical !== `${siteUrl}/`)
      return wrong(
        what,
        `印务以为是 (the press takes it for) ${canonical}`,
        '印务与 CMS 设同一个 SITE_URL，再重启印务 (set the same for both, restart the press)',
      )
    if (theirs.status === 200 && theirs.text === ours.text)
      return well(what, '读者看到的就是这一版 (readers get this release)')
    return wrong(
      what,
      `HTTP ${theirs.status}，不是印务的这一版 (not what the press released)`,
      '检查前面的服务器或缓存：root 要指向 releases/current (check the server or cache in front)',
    )
  } catch (error) {
    return wrong(
      what,
      reasonOf(error),
      '检查 SITE_URL 的域名、证书与代理 (check its name, certificate and proxy)',
    )
  }
}
