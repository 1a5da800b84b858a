import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareImprint } from '@guiyan/shared/imprint'
import { afterAll, expect, test } from 'vitest'
import { base } from '../sample/base.ts'
import { sampleDocuments } from '../sample/documents.ts'
import { fillSample } from '../sample/fill.ts'
import { withContent } from './current.ts'
import { chamberDirectory, chambersByName, placeLink } from './directory.ts'
import { countyTiles, provinceTiles } from './place-tiles.ts'
import { SnapshotStore } from './snapshot.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** What `read` gives where the site has these chambers. */
function withChambers<T>(chambers: object[], read: () => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'guiyan-directory-'))
  folders.push(folder)
  const rows = chambers.map((chamber, index) => ({ ...base(index + 1), ...chamber }))
  const store = new SnapshotStore(fillSample(folder, { ...sampleDocuments, chambers: rows }))
  try {
    return withContent({ store, siteUrl: 'https://guiyan.example', imprint: bareImprint }, read)
  } finally {
    store.close()
  }
}
const chamber = (slug: string, home: string[], host: string[]) => ({
  name: slug,
  slug,
  homePlaces: home.map((name) => ({ name })),
  hostPlaces: host.map((name) => ({ name })),
})
const shape = (groups: ReturnType<typeof chamberDirectory>) =>
  groups.map(({ id, name, chambers }) => [id, name, chambers.map((each) => each.slug).join(' ')])

test('a county has one heading however a source writes it', () => {
  const chambers = [
    chamber('a', ['晋江'], []),
    chamber('b', ['晋江市'], []),
    chamber('c', ['泉州台商投资区'], []),
  ]
  expect(withChambers(chambers, () => shape(chamberDirectory('home')))).toEqual([
    ['jinjiang', '晋江市', 'a b'],
    ['taishangqu', '台商区', 'c'],
  ])
})

test('cities stand under their province, in the order of the official list; what is no province comes after, the unknown last', () => {
  const chambers = [
    chamber('a', [], ['长三角']),
    chamber('b', [], ['西安']),
    chamber('c', [], []),
    chamber('d', [], ['陕西省', '西安']),
    chamber('e', [], ['北京', '菲律宾']),
  ]
  expect(withChambers(chambers, () => shape(chamberDirectory('host')))).toEqual([
    ['beijing', '北京', 'e'],
    ['shaanxi', '陕西', 'b d'],
    ['chang-san-jiao', '长三角', 'a'],
    ['fei-lv-bin', '菲律宾', 'e'],
    ['unknown', null, 'c'],
  ])
})

test('two places of one pinyin have an id each', () => {
  const chambers = [chamber('a', ['福州市'], []), chamber('b', ['抚州市'], [])]
  const ids = withChambers(chambers, () => chamberDirectory('home').map(({ id }) => id))
  expect(new Set(ids)).toEqual(new Set(['fu-zhou-shi', 'fu-zhou-shi-2']))
})

test('few chambers are one list by name, many stand under their initials', () => {
  const chambers = Array.from({ length: 30 }, (_, at) => chamber(`${at < 10 ? 'a' : 'b'}-${at}`, [], []))
  expect(withChambers(chambers.slice(1), chambersByName)).toHaveLength(1)
  expect(withChambers(chambers, () => chambersByName().map(({ id, name }) => [id, name]))).toEqual([
    ['initial-a', 'A'],
    ['initial-b', 'B'],
  ])
})

test('every place in a group has a square or is named beside the squares', () => {
  const chambers = [
    chamber('a', ['泉州市', '晋江市', '闽南'], ['西安', '长三角']),
    chamber('b', [], ['香港']),
  ]
  withChambers(chambers, () => {
    const [home, host] = [chamberDirectory('home'), chamberDirectory('host')]
    const counties = countyTiles(home)
    expect(counties.whole?.count).toBe(1)
    expect(counties.others.map(({ name }) => name)).toEqual(['闽南', null])
    expect(counties.tiles.reduce((sum, { count }) => sum + count, 0)).toBe(1)
    const provinces = provinceTiles(host)
    expect(provinces.others.map(({ name }) => name)).toEqual(['长三角'])
    expect(provinces.tiles.filter(({ count }) => count > 0).map(({ name }) => name)).toEqual(['陕西', '香港'])
  })
})

test('all squares have a place of their own', () => {
  withChambers([], () => {
    for (const { tiles, columns } of [countyTiles([]), provinceTiles([])]) {
      expect(tiles.map(({ id }) => id)).not.toContain('')
      expect(new Set(tiles.map(({ id }) => id)).size).toBe(tiles.length)
      expect(tiles.every(({ column }) => column >= 1 && column <= columns)).toBe(true)
    }
  })
})

test('a county and a province lead to their groups, another place nowhere', () => {
  expect(placeLink('home', '泉州市').href).toBe('/chambers/by-home/#quanzhou')
  expect(placeLink('home', '南安')).toEqual({
    name: '南安',
    href: '/chambers/by-home/#nanan',
    group: '南安市',
  })
  expect(placeLink('host', '西安').href).toBe('/chambers/by-host/#shaanxi')
  expect(placeLink('home', '江西省').href).toBeNull()
  expect(placeLink('host', '长三角').href).toBeNull()
})
