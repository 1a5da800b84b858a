import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const sheets = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.css'))
  .map((name): [string, string] => [name, readFileSync(join(import.meta.dirname, name), 'utf8')])
const sheet = (name: string) => sheets.find(([each]) => each === name)?.[1] ?? ''

/** The colours that each rule sets, in the order of the sheet: `--ink` → `#211e1b`. */
function palettes(css: string): Map<string, string>[] {
  return [...css.matchAll(/\{([^{}]*--ink:[^{}]*)\}/g)].map(
    ([, rule = '']) =>
      new Map(
        [...rule.matchAll(/(--[a-z-]+): (#[0-9a-f]{3,6})/g)].map(([, name = '', hex = '']) => [name, hex]),
      ),
  )
}

/** WCAG's contrast of two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return (a + 0.05) / (b + 0.05)
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('what is written can be read on every ground', () => {
  const [light, dark] = palettes(sheet('tokens.css'))
  const [large, more, largeDark, moreDark] = palettes(sheet('reading.css'))
  test.each([
    ['by day', light, undefined, 4.5],
    ['by night', dark, undefined, 4.5],
    ['in large type by day', large, undefined, 7],
    ['with more contrast by day', more, light, 7],
    ['in large type by night', largeDark, undefined, 7],
    ['with more contrast by night', moreDark, dark, 7],
  ])('%s', (_name, own, under, least) => {
    const colours = new Map([...(under ?? []), ...(own ?? [])])
    for (const ground of ['--paper', '--paper-raised', '--wash'])
      for (const ink of ['--ink', '--ink-soft', '--granite', '--brick', '--sea'])
        expect(
          contrast(colours.get(ink) ?? '', colours.get(ground) ?? ''),
          `${ink} on ${ground}`,
        ).toBeGreaterThan(least)
  })
})

test.each(sheets)(
  '%s sets text in sizes of the scale, so that large type is larger everywhere',
  (_name, css) => {
    const sizes = [...css.matchAll(/font-size: ([^;]+);/g)].map(([, size = '']) => size)
    // What is larger than text, such as a year over its edition, is large already; a printer's sizes are points.
    const fixed = sizes.filter((size) => /px|rem/.test(size) && !(Number(/[\d.]+(?=rem)/.exec(size)) >= 1.5))
    expect(fixed).toEqual([])
  },
)

test.each(sheets.filter(([name]) => !['tokens.css', 'reading.css', 'print.css'].includes(name)))(
  '%s takes its colours from the tokens',
  (_name, css) => expect(css.match(/#[0-9a-f]{3,8}\b|\b(rgba?|hsla?)\(/gi) ?? []).toEqual([]),
)
