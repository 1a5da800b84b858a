import { readFileSync } from 'node:fs'
import { parse } from 'acorn'
import { beforeAll, expect, test } from 'vitest'
import { loadBundle } from '../../press/bundle.ts'
import { testBundle } from '../../press/testing/build-bundle.ts'
import { unknownToOldViews } from './unknown-css.ts'

/** What readers with a newer browser get on top, and why nothing is missing where it is not known. */
const enhancements: Record<string, string> = {
  '-webkit-touch-callout': 'Safari’s own, from the gallery: no menu over a picture that is dragged',
  '@media prefers-contrast': 'who asks for contrast gets it; AA holds without',
  'aspect-ratio': 'crops of one form; a picture has width and height, so nothing jumps',
  'hanging-punctuation': 'marks hang into the margin; else they stand at the line’s end',
  'text-autospace': 'a quarter of a character between Chinese and Latin; else they touch',
  'text-decoration-thickness': 'finer underlines',
  'text-emphasis': 'the prefixed one, which they know, stands before it',
  'text-emphasis-position': 'likewise',
  'text-spacing-trim': 'full-width marks lose their blank half at a line’s begin; else they keep it',
  'text-underline-offset': 'underlines stand off the characters',
  'text-wrap': 'headlines in lines of like length; else the last is short',
}

let assets: [path: string, text: string][] = []
beforeAll(async () => {
  const bundle = await loadBundle(testBundle())
  assets = [...bundle.assets].map(([path, file]) => [path, readFileSync(file, 'utf8')])
}, 120_000)

test('no style sheet relies on what Chromium 86 does not know', () => {
  const sheets = assets.filter(([path]) => path.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(0)
  const unknown = new Set(sheets.flatMap(([, css]) => unknownToOldViews(css)))
  expect([...unknown].sort()).toEqual(Object.keys(enhancements).sort())
})

test('every script is written in what Chromium 86 can parse', () => {
  const scripts = assets.filter(([path]) => path.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  for (const [path, code] of scripts)
    expect(() => parse(code, { ecmaVersion: 2021, sourceType: 'module' }), path).not.toThrow()
})

test.each([
  ['a:has(b) { color: red }', ':has'],
  ['a { inset: 0 }', 'inset'],
  ['a { min-height: 100dvh }', 'dvh'],
  ['a { aspect-ratio: 1 }', 'aspect-ratio'],
  ['a { text-wrap: balance }', 'text-wrap'],
  ['@container (min-width: 1px) { a { color: red } }', '@container'],
  ['@media (width >= 1px) { a { color: red } }', '@media (a < b)'],
  ['@layer a { a { color: red } }', '@layer'],
  ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
  ['a { &:hover { color: red } }', '&'],
])('%s is not for old views', (css, name) => expect(unknownToOldViews(css)).toContain(name))

test('what old views know is let pass', () => {
  const css = 'a:focus-visible { display: flex; gap: clamp(1rem, 5vw, 2rem); width: min(1px, 2em) }'
  expect(unknownToOldViews(css)).toEqual([])
})
