import { parseArgs } from 'node:util'
import { picture } from '../support/pictures.ts'
import { startNewsroom, type Newsroom } from '../support/newsroom.ts'
import { hirePeople, type Role } from '../support/people.ts'
import type { Api } from '../support/api.ts'
import { percentile, round } from './figures.ts'
import { machine } from './machine.ts'
import { say, wholeNumber } from './options.ts'
import { largePictures } from './photos/large-pictures.ts'
import { othersAtWork } from './photos/others.ts'
import { costOf } from './photos/process-cost.ts'

/**
 * `npm run bench:photos [-- --files 50] [--json]`
 *
 * Hands pictures of 24 megapixels to the real CMS: first one alone, three times, for what it costs; then fifty by one person, two
 * at a time as the photo desk sends them, while others read lists and save articles.
 */
const { values } = parseArgs({
  options: { files: { type: 'string', default: '50' }, json: { type: 'boolean', default: false } },
})
const files = wholeNumber('files', values.files)
const atOnce = 2

const newsroom = await startNewsroom()
try {
  const people = await hirePeople(newsroom)
  const pictureOf = await largePictures()
  const alone = await oneAlone(newsroom, people, pictureOf)
  const many = await manyAtOnce(newsroom, people, pictureOf)
  const result = { machine: machine(), alone, many }
  console.log(values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2))
} finally {
  await newsroom.stop()
}

type PictureOf = (n: number) => Promise<Buffer>

/** A small one warms the code up; then what each large one adds. */
async function oneAlone({ cms }: Newsroom, people: Record<Role, Api>, pictureOf: PictureOf) {
  const pid = cms.child.pid ?? 0
  await hand(people.photographer, 'warm.jpg', (await picture()).bytes)
  const runs = []
  for (const n of [9001, 9002, 9003]) {
    const bytes = await pictureOf(n)
    const before = await costOf(pid)
    const began = performance.now()
    await hand(people.photographer, `alone-${n}.jpg`, bytes)
    const seconds = (performance.now() - began) / 1000
    const after = await costOf(pid)
    const run = {
      megabytes: round(bytes.length / 1e6),
      seconds: round(seconds, 2),
      cpuSeconds: round(after.cpuSeconds - before.cpuSeconds, 2),
      grewMb: Math.round(after.peakMb - before.rssMb),
      peakMb: Math.round(after.peakMb),
    }
    say(JSON.stringify(run))
    runs.push(run)
  }
  return runs
}

async function manyAtOnce({ cms }: Newsroom, people: Record<Role, Api>, pictureOf: PictureOf) {
  say(`drawing ${files} pictures …`)
  const pictures: Buffer[] = []
  for (let n = 0; n < files; n++) pictures.push(await pictureOf(n))
  const article = await people.editor.create('articles', { headline: '一篇稿子' }, '?draft=true')
  const quiet = othersAtWork(people.editor, article.id)
  await new Promise((resolve) => setTimeout(resolve, 5000))
  const before = await quiet.stop()
  say('handing them in …')
  const others = othersAtWork(people.editor, article.id)
  const began = performance.now()
  const waiting = pictures.map((bytes, n) => ({ bytes, name: `活动-${n}.jpg` }))
  const sender = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await hand(people.photographer, next.name, next.bytes)
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
  const seconds = (performance.now() - began) / 1000
  const during = await others.stop()
  return {
    files,
    megabytesEach: round(pictures.reduce((sum, bytes) => sum + bytes.length, 0) / files / 1e6),
    seconds: round(seconds),
    othersBefore: waitsOf(before),
    othersDuring: waitsOf(during),
    peakMb: Math.round((await costOf(cms.child.pid ?? 0)).peakMb),
  }
}

function waitsOf({ reads, saves, failures }: Awaited<ReturnType<ReturnType<typeof othersAtWork>['stop']>>) {
  const all = [...reads, ...saves]
  return {
    requests: all.length,
    failures,
    readP95Ms: percentile(reads, 0.95),
    saveP95Ms: percentile(saves, 0.95),
    p95Ms: percentile(all, 0.95),
    maxMs: percentile(all, 1),
  }
}

async function hand(photographer: Api, name: string, bytes: Uint8Array): Promise<void> {
  const answer = await photographer.upload(
    { name, type: 'image/jpeg', bytes },
    { credit: '张剑峰 摄' },
    '?draft=true',
  )
  if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
}
