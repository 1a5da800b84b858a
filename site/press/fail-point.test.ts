import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const module = new URL('./fail-point.ts', import.meta.url).href

/** Comes by twice at `render` and once at `stage`, saying so each time. */
const steps = `
  const { failPoint } = await import(${JSON.stringify(module)})
  for (const name of ['render', 'stage', 'render']) { failPoint(name); console.log(name) }`

function run(armed?: string) {
  const env = { PATH: process.env['PATH'], ...(armed ? { GUIYAN_FAIL_POINT: armed } : {}) }
  const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', steps], { env })
  return { said: stdout.toString().trim().split(/\s+/), signal }
}

test('nothing happens unless the environment names a step', () => {
  expect(run()).toEqual({ said: ['render', 'stage', 'render'], signal: null })
  expect(run('swap:1')).toEqual({ said: ['render', 'stage', 'render'], signal: null })
})

test('the process dies the nth time it comes by, before another line', () => {
  expect(run('render:2')).toEqual({ said: ['render', 'stage'], signal: 'SIGKILL' })
  expect(run('stage:1')).toEqual({ said: ['render'], signal: 'SIGKILL' })
})
