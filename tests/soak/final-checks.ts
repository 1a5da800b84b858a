import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Api } from '../support/api.ts'
import { filesBelow } from '../support/files-below.ts'
import type { Desk } from './editors/desk.ts'
import { textOf } from './editors/record.ts'
import type { Failures } from './failures.ts'
import type { Site } from './plan.ts'
import { ask } from './readers/ask.ts'

/** Every article and picture that a CMS acknowledged is there, as it was acknowledged, by each CMS process alone. */
export async function checkWrites(desk: Desk, processes: Api[], failures: Failures): Promise<void> {
  for (const cms of processes) {
    for (const article of desk.articles) {
      const newest = await cms.get(`/api/articles/${article.id}?depth=0&draft=true`)
      const published = await cms.get(`/api/articles/${article.id}?depth=0`)
      const [saved, shown] = [textOf(String(newest.body?.headline)), textOf(String(published.body?.headline))]
      if (saved === null || saved < article.saved || saved > article.tried)
        failures.add(
          'write lost',
          `article ${article.id}: text ${article.saved} was saved, ${saved} is there`,
        )
      if (shown === null || shown < article.published.text || !article.asked.has(shown))
        failures.add(
          'write lost',
          `article ${article.id}: text ${article.published.text} was published, ${shown} is`,
        )
      if (article.photo !== null && published.body?.leadPhoto == null)
        failures.add('write lost', `article ${article.id}: its photo ${article.photo}`)
    }
    for (const { id, sha256, caption } of desk.photos) {
      const { status, body } = await cms.get(`/api/photos/${id}?depth=0&draft=true`)
      if (status !== 200 || body.caption !== caption) failures.add('write lost', `photo ${id}: ${status}`)
      const original = await cms.download(`/api/photos/${id}/original`)
      const bytes = Buffer.from(await original.arrayBuffer())
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        failures.add('write lost', `photo ${id}: its original, ${original.status}, ${bytes.length} bytes`)
    }
  }
}

/** Every site shows what the CMS has published: each article's newest text and its picture, and all sites the same bytes. */
export async function checkSites(desk: Desk, sites: Site[], failures: Failures): Promise<void> {
  for (const site of sites) {
    for (const { path, photo } of desk.articles) {
      const { status, body } = await ask(site.url + path)
      if (status !== 200) failures.add('not live', `${site.name} ${path}: ${status} at the end`)
      const picture = /<img[^>]* src="(\/photos\/[^"]+)"/.exec(body.toString('utf8'))?.[1]
      if (photo === null) continue
      const reply = picture === undefined ? null : await ask(site.url + picture)
      if (reply?.status !== 200)
        failures.add('not live', `${site.name} ${path}: its picture ${String(picture)}`)
    }
  }
  const [first, ...others] = sites.map(({ name, releases }) => ({
    name,
    tree: filesBelow(join(releases, 'current')),
  }))
  for (const { name, tree } of others) {
    const differing = [...new Set([...tree.keys(), ...(first?.tree.keys() ?? [])])].filter(
      (path) => tree.get(path) !== first?.tree.get(path),
    )
    if (differing.length > 0)
      failures.add(
        'presses differ',
        `${name} in ${differing.length} files: ${differing.slice(0, 5).join(' ')}`,
      )
  }
}
