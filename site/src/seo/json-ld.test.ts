import { expect, test } from 'vitest'
import { jsonLd } from './json-ld.ts'

test('no text can end the script element that carries the data', () => {
  const json = jsonLd([{ '@type': 'Thing', name: '</script><script>alert(1)</script>' }])
  expect(json).not.toContain('<')
  expect(JSON.parse(json)['@graph'][0].name).toBe('</script><script>alert(1)</script>')
})
