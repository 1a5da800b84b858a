import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('a process that has nothing else to wait for sees it closed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guiyan-drawing-'))
  const code = `
    import { DrawingProcess } from ${JSON.stringify(join(import.meta.dirname, 'drawing-process.ts'))}
    const drawing = new DrawingProcess(${JSON.stringify(folder)}, console)
    drawing.ready()
    await drawing.close()
    console.log('closed')`
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  expect([stdout, status]).toEqual(['closed\n', 0])
})
