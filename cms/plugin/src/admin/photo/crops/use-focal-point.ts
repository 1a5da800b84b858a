'use client'

import { useUploadEdits } from '@payloadcms/ui'
import { useEffect } from 'react'
import { type FocalPoint, focalPoint } from '../../../photo/pixels/crop-box.ts'
import { useFill } from '../words/use-fill.ts'

/**
 * The focal point as it will be saved, set here or in Payload's 编辑图像. Payload sends it along when a photo is published and
 * forgets it when a draft is saved: so it is put into the form's fields as well.
 */
export function useFocalPoint(saved: FocalPoint): {
  focal: FocalPoint
  isMoved: boolean
  move: (to: FocalPoint) => void
} {
  const { updateUploadEdits, uploadEdits } = useUploadEdits()
  const fill = useFill()
  const wanted = uploadEdits?.focalPoint
  const focal = wanted ? focalPoint(wanted.x, wanted.y) : saved
  const { x, y } = focal
  const isMoved = x !== saved.x || y !== saved.y
  const isSet = wanted !== undefined
  useEffect(() => {
    if (isSet) fill({ focalX: x, focalY: y })
    // `fill` is another function each time.
  }, [isSet, x, y])
  return { focal, isMoved, move: (to) => updateUploadEdits({ focalPoint: to }) }
}
