'use client'

import { useAllFormFields } from '@payloadcms/ui'
import type { Bilingual } from '../../../language.ts'
import type { MetadataField, PhotoMetadata } from '../../../photo/metadata/photo-metadata.ts'
import { useWords } from '../../press/words.ts'
import { type FileWord, fileWords } from './file-words.ts'
import { useFill } from './use-fill.ts'
import './words.css'

const labels: Record<MetadataField, Bilingual> = {
  headline: { zh: '图片标题', en: 'Headline' },
  caption: { zh: '图片说明', en: 'Caption' },
  creator: { zh: '作者', en: 'Creator' },
  credit: { zh: '署名', en: 'Credit line' },
  copyright: { zh: '版权声明', en: 'Copyright notice' },
  source: { zh: '来源', en: 'Source' },
  takenOn: { zh: '拍摄日期', en: 'Taken on' },
  place: { zh: '地点', en: 'Place' },
  sublocation: { zh: '具体地点', en: 'Sublocation' },
  keywords: { zh: '关键词', en: 'Keywords' },
  alt: { zh: '替代文字', en: 'Alternative text' },
  extendedDescription: { zh: '详细描述', en: 'Extended description' },
  instructions: { zh: '使用须知', en: 'Instructions' },
  digitalSourceType: { zh: '图片怎么来的', en: 'Digital source type' },
}

const decodings: Record<NonNullable<FileWord['decoding']>, Bilingual> = {
  gb18030: { zh: '按 GBK 读出', en: 'read as GBK' },
  big5: { zh: '按 Big5 读出', en: 'read as Big5' },
  'windows-1252': { zh: '按西文编码读出', en: 'read as Windows-1252' },
  repaired: { zh: '原是乱码，已修复', en: 'was garbled, repaired' },
  unknown: { zh: '乱码，读不出', en: 'garbled, cannot be read' },
}

/** 文件自带的信息: what the file said when it was handed in, with its source, beside what the form says now. */
export function PhotoFileWordsField() {
  const [fields] = useAllFormFields()
  const { say } = useWords()
  const metadata = fields.metadata?.value as PhotoMetadata | null | undefined // reason: only our own code sets it
  const words = fileWords(metadata ?? {}, (path) => fields[path]?.value)
  const others = words.filter(({ fill }) => fill !== null).length
  if (words.length === 0) return null
  return (
    <details className="field-type photo-file-words">
      <summary>
        {say({ zh: `文件自带的信息：${words.length} 项`, en: `What the file says: ${words.length}` })}
        {others > 0 && say({ zh: `，${others} 项与表单不同`, en: `, ${others} unlike the form` })}
      </summary>
      <dl>
        {words.map((word) => (
          <Row key={word.field} word={word} />
        ))}
      </dl>
    </details>
  )
}

function Row({ word: { decoding, field, fill, from, hex, text } }: { word: FileWord }) {
  const { say } = useWords()
  const takeOver = useFill()
  const label = say(labels[field])
  return (
    <div className="photo-file-words__row">
      <dt>
        {label} <small>{from.toUpperCase()}</small>
      </dt>
      <dd>
        <span className="photo-file-words__text">{text}</span>
        {fill && (
          <button
            aria-label={say({ zh: `填入${label}`, en: `Fill in ${label}` })}
            className="photo-words__offer"
            onClick={() => takeOver({ [fill.path]: fill.value })}
            type="button"
          >
            {say({ zh: '填入', en: 'Fill in' })}
          </button>
        )}
        {decoding && (
          <details>
            <summary>{say(decodings[decoding])}</summary>
            <code>{hex}</code>
          </details>
        )}
      </dd>
    </div>
  )
}
