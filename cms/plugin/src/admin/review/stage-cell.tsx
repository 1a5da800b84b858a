'use client'

import type { DefaultCellComponentProps } from 'payload'
import { stageOf } from '../../review/stages.ts'
import { useWords } from '../press/words.ts'
import { stageWords } from './review-words.ts'

/** 稿件状态 in a list. What was published and not touched since is on nobody's desk. */
export function StageCell({ rowData }: DefaultCellComponentProps) {
  const { say } = useWords()
  const stage = stageOf(rowData)
  const isDone = stage === 'draft' && rowData._status === 'published'
  return <span>{isDone ? '—' : say(stageWords[stage])}</span>
}
