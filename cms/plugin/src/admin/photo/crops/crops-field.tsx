'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { Derivative } from '@guiyan/shared/content'
import { focalPoint } from '../../../photo/pixels/crop-box.ts'
import { useWords } from '../../press/words.ts'
import { CropList } from './crop-list.tsx'
import './crops.css'
import { FocalPointPicker } from './focal-point-picker.tsx'
import { useFocalPoint } from './use-focal-point.ts'

/** 裁切: the four crops as they will be, while the focal point is moved; what is saved already can be downloaded. */
export function PhotoCropsField() {
  const { savedDocumentData } = useDocumentInfo()
  const { focal, isMoved, move } = useFocalPoint(
    focalPoint(savedDocumentData?.focalX, savedDocumentData?.focalY),
  )
  const { config } = useConfig()
  const { say } = useWords()
  const derivatives = (savedDocumentData?.derivatives ?? []) as Derivative[] // reason: only `darkroom` writes it
  const picture = derivatives.findLast(({ crop, mimeType }) => crop === null && mimeType === 'image/webp')
  if (!picture) return null
  const folder = `${config.routes.api}/photos/derivatives`
  return (
    <div className="field-type photo-crops" id="field-photoCrops">
      <div className="field-label">{say({ zh: '裁切', en: 'Crops' })}</div>
      <FocalPointPicker focal={focal} onMove={move} src={`${folder}/${picture.filename}`} />
      <CropList derivatives={derivatives} focal={focal} folder={folder} isMoved={isMoved} picture={picture} />
      <p role="status">
        {isMoved &&
          say({ zh: '保存后按新的焦点重新裁切。', en: 'Saving makes the crops round the new point.' })}
      </p>
    </div>
  )
}
