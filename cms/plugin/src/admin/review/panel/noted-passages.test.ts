// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { notedPassages } from './noted-passages.ts'

beforeEach(() => localStorage.clear())

const quotes = (name: string) =>
  notedPassages(name, localStorage)
    .list()
    .map(({ quote }) => quote)

test('notes are kept in the browser until they are sent', () => {
  const notes = notedPassages('1:7', localStorage)
  notes.add({ quote: '昨日', note: '哪天' })
  notes.add({ quote: '多家', note: '哪几家' })
  expect(JSON.parse(localStorage.getItem('guiyan-notes:1:7') ?? '')).toMatchObject([
    { quote: '昨日' },
    { quote: '多家' },
  ])
  notes.remove(...notes.list().map(({ key }) => key))
  expect(localStorage.length).toBe(0)
})

test('what an earlier page noted is there again, and of another article nothing', () => {
  localStorage.setItem('guiyan-notes:1:8', JSON.stringify([{ key: 'a', quote: '前日', note: '哪天' }]))
  expect(quotes('1:8')).toEqual(['前日'])
  expect(quotes('1:9')).toEqual([])
})

test('who shows the notes is told of a change, and what cannot be read is none', () => {
  localStorage.setItem('guiyan-notes:1:10', 'not json')
  const notes = notedPassages('1:10', localStorage)
  expect(notes.list()).toEqual([])
  let told = 0
  const stop = notes.subscribe(() => (told += 1))
  notes.add({ quote: '昨日', note: '哪天' })
  stop()
  notes.add({ quote: '今日', note: '哪天' })
  expect(told).toBe(1)
})
