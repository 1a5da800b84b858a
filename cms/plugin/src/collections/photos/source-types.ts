import type { digitalSourceTypes } from '@guiyan/shared/content'
import type { Bilingual } from '../../language.ts'

/** What IPTC's digital source types are called in the newsroom. */
export const sourceTypeLabels: Record<(typeof digitalSourceTypes)[number], Bilingual> = {
  digitalCapture: { zh: '相机拍摄', en: 'Digital capture' },
  computationalCapture: { zh: '手机多帧合成拍摄', en: 'Computational capture' },
  negativeFilm: { zh: '负片扫描', en: 'Negative film' },
  positiveFilm: { zh: '正片扫描', en: 'Positive film' },
  print: { zh: '纸质照片翻拍', en: 'Print' },
  humanEdits: { zh: '人工修改过的照片', en: 'Human edits' },
  digitalCreation: { zh: '人工绘制', en: 'Digital creation' },
  composite: { zh: '多图合成', en: 'Composite' },
  compositeWithTrainedAlgorithmicMedia: { zh: '含 AI 生成内容的合成图', en: 'Composite with AI media' },
  trainedAlgorithmicMedia: { zh: 'AI 生成', en: 'Made by AI' },
  algorithmicallyEnhanced: { zh: '算法增强', en: 'Algorithmically enhanced' },
}
