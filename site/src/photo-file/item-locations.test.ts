import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ItemLocations, movedBy, readLocations, withItem, writeLocations } from './item-locations.ts'
import { PhotoFileError } from './photo-file-error.ts'

const width = fc.constantFrom(4, 8)
const offset = fc.integer({ min: 100, max: 200 })
const extents = fc.array(fc.record({ index: fc.constant(0), offset, length: fc.nat(100) }), {
  minLength: 1,
  maxLength: 3,
})
const locations: fc.Arbitrary<ItemLocations> = fc.record({
  version: fc.constantFrom(0, 1, 2),
  widths: fc.record({ offset: width, length: width, base: fc.constantFrom(0, 4, 8), index: fc.constant(0) }),
  items: fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 9 }),
      construction: fc.constant(0),
      reference: fc.constant(0),
      base: fc.constant(0),
      extents,
    }),
    { maxLength: 3 },
  ),
})

describe('locations of items', () => {
  test('are written as they were read', () => {
    fc.assert(
      fc.property(locations, (given) => {
        expect(readLocations(writeLocations(given))).toEqual(given)
      }),
    )
  })

  test('all move by the same distance, and keep their lengths', () => {
    fc.assert(
      fc.property(locations, fc.nat(1000), (given, distance) => {
        const absolute = ({ items }: ItemLocations) =>
          items.flatMap(({ base, extents: parts }) => parts.map((part) => [base + part.offset, part.length]))
        const moved = movedBy(distance, given, 100, 300)
        expect(absolute(moved)).toEqual(absolute(given).map(([at = 0, length]) => [at + distance, length]))
      }),
    )
  })

  const item = {
    id: 1,
    construction: 0,
    reference: 0,
    base: 0,
    extents: [{ index: 0, offset: 50, length: 9 }],
  }
  const one = (fields: object = {}): ItemLocations => ({
    version: 1,
    widths: { offset: 4, length: 4, base: 4, index: 0 },
    items: [{ ...item, ...fields }],
  })

  test('from a base move with it', () => {
    expect(movedBy(7, one({ base: 60 }), 100, 200).items[0]).toMatchObject({
      base: 67,
      extents: item.extents,
    })
  })

  test('within the meta box stay', () => {
    expect(movedBy(7, one({ construction: 1 }), 100, 200)).toEqual(one({ construction: 1 }))
  })

  test('elsewhere than behind the meta box, or in another file, are refused', () => {
    expect(() => movedBy(7, one(), 51, 200)).toThrow(PhotoFileError)
    expect(() => movedBy(7, one(), 40, 58)).toThrow(PhotoFileError)
    expect(() => movedBy(7, one({ reference: 1 }), 40, 200)).toThrow(PhotoFileError)
  })

  test('take an item more, in its base where extents have no offset', () => {
    expect(withItem(one(), 2, 70, 5).items[1]).toMatchObject({
      base: 0,
      extents: [{ offset: 70, length: 5 }],
    })
    const based = { ...one(), widths: { offset: 0, length: 4, base: 4, index: 0 } }
    expect(withItem(based, 2, 70, 5).items[1]).toMatchObject({
      base: 70,
      extents: [{ offset: 0, length: 5 }],
    })
  })
})
