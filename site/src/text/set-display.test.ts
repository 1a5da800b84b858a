import { expect, test } from 'vitest'
import { setDisplay } from './set-display.ts'

test('what fits on any line is left as it is', () => {
  expect(setDisplay('商会建设树标杆')).toBe('商会建设树标杆')
})

test('breaks stand between words, and single characters go with their neighbours', () => {
  expect(setDisplay('商会建设水平不断提高')).toBe('商会<wbr>建设<wbr>水平<wbr>不断<wbr>提高')
  expect(setDisplay('融入血脉的深情。')).toBe('融入<wbr>血脉的<wbr>深情。')
})

test('names and numbers are not broken', () => {
  expect(setDisplay('记郑州泉州商会2024年度', ['郑州泉州商会'])).toBe('记郑州泉州商会<wbr>2024年度')
})

test('markup is escaped', () => {
  expect(setDisplay('<b>商会的故事</b> & “更多”')).not.toMatch(/<(?!wbr>)/)
})
