import { existsSync, readFileSync } from 'node:fs'

/** @typedef {import('./steps.mjs').Counts} Counts */

/**
 * Counts of a Vitest run, from its JSON report. A file that fails outside its tests counts as one failure.
 * @param {string} report path
 * @param {number} code Vitest's exit code
 * @returns {Counts}
 */
export function vitestCounts(report, code) {
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readReport(report)
  const brokenFiles = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests + brokenFiles.length }, code)
}

/**
 * Counts of a Playwright run, from its JSON report. A test that passed at the second try counts as passed.
 * @param {string} report path
 * @param {number} code Playwright's exit code
 * @returns {Counts}
 */
export function playwrightCounts(report, code) {
  const { stats = {}, errors = [] } = readReport(report)
  const { expected = 0, flaky = 0, unexpected = 0 } = stats
  return atLeastOne({ passed: expected + flaky, failed: unexpected + errors.length }, code)
}

/** A run that failed without a failed test, or ran nothing, is a failure all the same. @param {Counts} counts @param {number} code */
function atLeastOne({ passed, failed }, code) {
  const isUnexplained = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: isUnexplained ? 1 : failed }
}

/** @param {string} path */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}
