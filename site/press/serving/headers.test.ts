import { expect, test } from 'vitest'
import { contentType, fileHeaders } from './headers.ts'

test('a script of any site may read open data, and no page', () => {
  for (const file of ['2024/roll.csv', '2024/facts.csv', 'roll.json', 'roll.jsonld'])
    expect(fileHeaders(`/awards/nian-du/${file}`)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
  for (const page of ['/awards/nian-du/2024/', '/data/', '/feed.xml', '/_astro/a.json'])
    expect(fileHeaders(page)).not.toHaveProperty('Access-Control-Allow-Origin')
})

test('open data is asked for anew each time, and says what it is', () => {
  expect(fileHeaders('/awards/nian-du/roll.csv')['Cache-Control']).toContain('must-revalidate')
  expect(contentType('awards/nian-du/roll.csv')).toBe('text/csv; charset=utf-8')
  expect(contentType('awards/nian-du/roll.jsonld')).toBe('application/ld+json; charset=utf-8')
})
