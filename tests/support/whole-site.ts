import { expect } from 'vitest'
import { addressesOf } from './audit/templates.ts'

/** Every page of the sitemap with the files that it names, by path. */
export async function wholeSite(url: string): Promise<Map<string, Buffer>> {
  const site = new Map<string, Buffer>()
  const waiting = [...(await addressesOf(url)), '/feed.xml', '/sitemap.xml', '/robots.txt']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (site.has(path)) continue
    const answer = await fetch(`${url}${path}`)
    expect([path, answer.status]).toEqual([path, 200])
    const bytes = Buffer.from(await answer.arrayBuffer())
    site.set(path, bytes)
    if (path.endsWith('/')) waiting.push(...filesIn(bytes.toString('utf8')))
  }
  return new Map([...site].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function filesIn(html: string): string[] {
  return [...html.matchAll(/(?:src|href|srcset)="([^"]+)"/g)]
    .flatMap(([, value = '']) => value.split(',').map((part) => part.trim().split(' ')[0] ?? ''))
    .filter((path) => /^\/[^/].*\.\w+$/.test(path))
}
