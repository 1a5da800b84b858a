import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchError } from '../launch-error.mjs'
import { root } from '../places.mjs'
import { createProgress } from '../progress.mjs'
import { setUp, setUpSteps } from '../setup/main.mjs'
import { ensureBrowser } from './browser.mjs'
import { ensureExiftool } from './exiftool.mjs'
import { ensureOldBrowser } from './old-browser.mjs'
import { chosenSteps, steps } from './steps.mjs'

/**
 * `npm test [-- words]`: sets up what is missing and runs the steps that the words choose, all of them without any.
 * Goes on after a failure; the last line counts.
 * @param {string[]} words
 * @returns {Promise<number>} exit code: 0 when nothing failed
 */
export async function main(words) {
  const started = performance.now()
  const chosen = chosenSteps(words)
  if (chosen.length === 0)
    throw new LaunchError(
      `没有这项测试 (no such suite)。有 (there are): check, ${steps.map((step) => step.name).join(', ')}`,
    )
  const context = await setUpSuites(chosen)
  const total = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const broken = []
  for (const [index, step] of chosen.entries()) {
    const at = performance.now()
    console.log(`\n── ${index + 1}/${chosen.length} ${step.name}`)
    const need = step.needs ? await step.needs.ready(context) : { env: {} }
    if ('missing' in need && !process.env.CI) {
      const what = step.needs?.what
      console.log(`⚠ 没有 ${what}，这一项没有跑 (NOT RUN, no ${what}): ${need.missing}`)
      continue
    }
    const { passed, failed } =
      'missing' in need
        ? { passed: 0, failed: 1 }
        : await step.run({ ...context, env: { ...context.env, ...need.env } })
    total.passed += passed
    total.failed += failed
    if (failed > 0) broken.push(step.name)
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${step.name}: ${passed} passed, ${failed} failed, ${((performance.now() - at) / 1000).toFixed(1)} s`,
    )
  }
  if (broken.length > 0) console.log(`\n✗ ${broken.join(', ')}`)
  console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

/** @param {import('./steps.mjs').Step[]} chosen @returns {Promise<import('./steps.mjs').Context>} */
async function setUpSuites(chosen) {
  const build = chosen.some((step) => step.built)
  const browser = chosen.some((step) => step.browser)
  const exiftool = chosen.some((step) => step.exiftool)
  const own = [browser, browser, exiftool].filter(Boolean).length
  const progress = createProgress((build ? setUpSteps.built : setUpSteps.installed) + own)
  const toolchain = await setUp(progress, { build })
  const browserEnv = browser
    ? await progress.step('浏览器 browser', (note) => ensureBrowser(toolchain, note))
    : {}
  const oldBrowserEnv = browser ? await progress.step('旧浏览器 Chromium 86', ensureOldBrowser) : {}
  const exiftoolEnv = exiftool ? await progress.step('exiftool', ensureExiftool) : {}
  const results = join(root, 'tests/results')
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  return {
    toolchain,
    env: { ...withoutSettings(toolchain.env), ...browserEnv, ...oldBrowserEnv, ...exiftoolEnv },
  }
}

/** The suites bring settings of their own: a person's would reach into that person's data. @param {Record<string, string | undefined>} env */
function withoutSettings(env) {
  const settings =
    /^(DATABASE_URL|DATA_DIR|MEDIA_.*|CMS_PORT|SITE_PORT|CMS_URL|SITE_(URL|ICP|PSB|CONTACT|LICENCE|HANT)|PAYLOAD_SECRET|DEPLOY_S3_.*|AWS_.*|GUIYAN_.*|NODE_ENV)$/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)))
}
