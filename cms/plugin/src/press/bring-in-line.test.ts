import { pressPaths } from '@guiyan/shared/press/endpoints'
import type { Hold } from '@guiyan/shared/press/status'
import { afterEach, expect, test } from 'vitest'
import { releaseOf } from '../testing/release.ts'
import { startStandInPress, type StandInPress } from '../testing/stand-in-press.ts'
import { bringInLine, isSiteHeld, orderTime } from './bring-in-line.ts'
import { openPresses, type Press } from './press-client.ts'

const secret = 'a secret of thirty-two characters!'
const [earlier, later] = ['2026-11-23T02:00:00.000Z', '2026-11-23T03:00:00.000Z']
const started: StandInPress[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.close()))
})

type Says = { hold?: Hold | null; resumed?: { at: string; by: string } | null; isNew?: boolean }

/** A press that says so; all but a new one have the releases 1 and 2. */
async function press({ hold = null, resumed = null, isNew = false }: Says): Promise<StandInPress> {
  const one = (number: number) =>
    releaseOf({
      number,
      at: earlier,
      documents: [
        { collection: 'articles', id: String(number), revision: earlier, title: '', publish: null },
      ],
    })
  const status = { ready: true, live: 2, behind: 0, waitingSince: null, problem: null, documents: {} }
  const releases = isNew ? [] : [one(2), one(1)]
  const standIn = await startStandInPress(({ path }) => {
    if (path.startsWith(pressPaths.status)) return { status: 200, body: { ...status, hold, resumed } }
    if (path === pressPaths.releases) return { status: 200, body: { releases, hold } }
    return { status: 200, body: { done: true } }
  })
  started.push(standIn)
  return standIn
}

const ordersOf = ({ calls }: StandInPress) =>
  calls.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body])
const named = (...standIns: StandInPress[]): Press[] =>
  openPresses(
    standIns.map(({ url }, n) => `${url}#press-${n}`),
    secret,
  )
const hold = { release: 1, at: later, by: '李四' }

test('a press that was away when the site was restored is held too, as if it had been there', async () => {
  const presses = [await press({ hold }), await press({})] as const
  expect(await bringInLine(named(...presses))).toEqual([])
  expect(ordersOf(presses[1])).toEqual([[pressPaths.restore, hold]])
  expect(ordersOf(presses[0])).toEqual([])
})

test('a press that was away when the site was resumed follows the CMS again', async () => {
  const resumed = { at: later, by: '王五' }
  const presses = [await press({ hold: { ...hold, at: earlier } }), await press({ resumed })] as const
  expect(await bringInLine(named(...presses))).toEqual([])
  expect(ordersOf(presses[0])).toEqual([[pressPaths.resume, resumed]])
})

test('the newest of two holds counts', async () => {
  const presses = [
    await press({ hold }),
    await press({ hold: { ...hold, release: 2, at: earlier } }),
  ] as const
  await bringInLine(named(...presses))
  expect(ordersOf(presses[1])).toEqual([[pressPaths.restore, hold]])
})

test('presses in line are left alone, and those that never had an order', async () => {
  const presses = [await press({ hold }), await press({ hold: { ...hold, release: 2 } })]
  const fresh = [await press({}), await press({})]
  expect([...(await bringInLine(named(...presses))), ...(await bringInLine(named(...fresh)))]).toEqual([])
  expect([...presses, ...fresh].flatMap(ordersOf)).toEqual([])
})

test('who does not answer is named, and keeps nobody', async () => {
  const presses = [await press({ hold }), await press({}), await press({})] as const
  const all = named(...presses)
  await presses[1].close()
  expect(await bringInLine(all)).toEqual([{ press: 'press-1', why: '没有回应' }])
  expect(ordersOf(presses[2])).toHaveLength(1)
})

test('a press without a release is told nothing while the others are held: it waits by itself', async () => {
  const presses = [await press({ hold }), await press({ isNew: true })] as const
  expect(await bringInLine(named(...presses))).toMatchObject([
    { press: 'press-1', why: expect.stringContaining('恢复更新后') },
  ])
  expect(ordersOf(presses[1])).toEqual([])
})

test('the site is held where the newest order says so, whoever else answers or does not', async () => {
  const [held, fresh, away] = [await press({ hold }), await press({ isNew: true }), await press({})] as const
  const resumed = await press({ resumed: { at: '2026-11-23T04:00:00.000Z', by: '王五' } })
  const all = named(held, fresh, away)
  await away.close()
  expect(await isSiteHeld(all)).toBe(true)
  expect(await isSiteHeld(named(held, fresh, resumed))).toBe(false)
  expect(await isSiteHeld(named(fresh))).toBe(false)
})

test('an order is later than all before it, whatever a clock says', async () => {
  const all = named(await press({ hold }), await press({}))
  expect(await orderTime(all, Date.parse(earlier))).toBe('2026-11-23T03:00:00.001Z')
  expect(await orderTime(named(await press({})), Date.parse(earlier))).toBe(earlier)
})
