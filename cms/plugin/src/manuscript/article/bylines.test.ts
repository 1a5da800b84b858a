import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readByline } from './bylines.ts'

const written = (line: string) =>
  readByline(line)
    .map(({ role, name }) => `${role ?? '-'}:${name}`)
    .join(' | ')

describe('a byline', () => {
  test.each([
    ['□融媒体记者 张剑峰', '融媒体记者:张剑峰'],
    ['本报记者 张剑峰', '本报记者:张剑峰'],
    ['■ 本报记者张剑峰', '本报记者:张剑峰'],
    ['（记者 张剑峰）', '记者:张剑峰'],
    ['张剑峰', '-:张剑峰'],
    ['□融媒体记者 张剑峰 李四', '融媒体记者:张剑峰 | 融媒体记者:李四'],
    ['融媒体记者 张剑峰、李四', '融媒体记者:张剑峰 | 融媒体记者:李四'],
    ['□融媒体记者 张剑峰 通讯员 王五 文/图', '融媒体记者:张剑峰 | 通讯员 文/图:王五'],
    ['本报记者 张剑峰 李四 文/图', '本报记者 文/图:张剑峰 | 本报记者 文/图:李四'],
    ['□张剑峰 文/图', '文/图:张剑峰'],
    ['文/图 记者 张剑峰', '记者 文/图:张剑峰'],
    ['本报记者 张剑峰/文 李四/图', '本报记者 文:张剑峰 | 本报记者 图:李四'],
    ['文/张剑峰 图/李四', '文:张剑峰 | 图:李四'],
    ['记者 张剑峰 文 李四 摄', '记者 文:张剑峰 | 摄:李四'],
    ['记者：张剑峰 摄影：李四', '记者:张剑峰 | 摄影:李四'],
    ['泉州晚报记者 张 三', '泉州晚报记者:张三'],
    ['通讯员 泉州市工商联', '通讯员:泉州市工商联'],
    ['记者 买买提·艾力', '记者:买买提·艾力'],
    ['本报记者 张剑峰 通讯员 李四 文 王五 图', '本报记者:张剑峰 | 通讯员 文:李四 | 图:王五'],
  ])('%s names %s', (line, names) => expect(written(line)).toBe(names))

  test.each([
    '本报记者 张剑峰 2024年12月3日',
    '融媒体记者',
    '文/图',
    '据新华社北京12月1日电',
    '本报讯',
    '张剑峰（泉州师范学院）',
  ])('%s, that is not surely one, is kept whole', (line) => {
    const [{ name } = { name: '' }, ...others] = readByline(line)
    expect({ name, others }).toEqual({ name: line, others: [] })
  })

  test('that says nothing names nobody', () => {
    expect(readByline('□ ')).toEqual([])
  })

  test('loses no character: only marks, brackets, spaces and what parts names go', () => {
    const part = fc.constantFrom(
      ...'□|记者|本报记者|通讯员|张剑峰|李四|文|图|文/图|摄|/| |、|：|（|）|王五|泉州市工商联|a|2024年'.split(
        '|',
      ),
    )
    const kept = (text: string) => new Set(text.replace(/[\s□■()（）【】[\]、,，;；|｜:：/／·•—-]/gu, ''))
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 10 }).map((parts) => parts.join('')),
        (line) => {
          const names = readByline(line).map(({ role, name }) => (role ?? '') + name)
          expect([...kept(line)].filter((character) => !kept(names.join('')).has(character))).toEqual([])
        },
      ),
      { numRuns: 3000 },
    )
  })
})
