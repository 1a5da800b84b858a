import type { Photo } from './content/photo.ts'

/** Pictures by AI are marked for the reader: 人工智能生成合成内容标识办法, in force since 2025-09-01. */
const sourceMarks: Partial<Record<NonNullable<Photo['digitalSourceType']>, string>> = {
  trainedAlgorithmicMedia: '（AI 生成）',
  compositeWithTrainedAlgorithmicMedia: '（含 AI 生成内容）',
}

/** What a reader must be told of a picture, in brackets behind the caption: （示意图）, （AI 生成）. */
export function marksOf({
  standIn,
  digitalSourceType,
}: Pick<Photo, 'standIn' | 'digitalSourceType'>): string[] {
  const source = digitalSourceType && sourceMarks[digitalSourceType]
  return [...(standIn ? ['（示意图）'] : []), ...(source ? [source] : [])]
}
