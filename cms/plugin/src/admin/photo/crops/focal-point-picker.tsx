'use client'

import type { FocalPoint } from '../../../photo/pixels/crop-box.ts'
import { useWords } from '../../press/words.ts'

type Props = { focal: FocalPoint; onMove: (to: FocalPoint) => void; src: string }

/** 焦点: pointed at in the picture, or moved with two sliders (arrow keys work on them). */
export function FocalPointPicker({ focal, onMove, src }: Props) {
  const { say } = useWords()
  const axes = [
    { axis: 'x', label: { zh: '焦点：左右', en: 'Focal point: left to right' } },
    { axis: 'y', label: { zh: '焦点：上下', en: 'Focal point: top to bottom' } },
  ] as const
  return (
    <>
      <div
        className="photo-crops__picture"
        onPointerDown={(event) => {
          const { height, left, top, width } = event.currentTarget.getBoundingClientRect()
          const percent = (offset: number, whole: number) => Math.round((100 * offset) / whole)
          onMove({ x: percent(event.clientX - left, width), y: percent(event.clientY - top, height) })
        }}
      >
        <img alt="" src={src} />
        <i aria-hidden="true" style={{ insetInlineStart: `${focal.x}%`, top: `${focal.y}%` }} />
      </div>
      {axes.map(({ axis, label }) => (
        <label className="photo-crops__axis" key={axis}>
          <span>{say(label)}</span>
          <input
            max={100}
            min={0}
            onChange={(event) => onMove({ ...focal, [axis]: Number(event.target.value) })}
            type="range"
            value={focal[axis]}
          />
        </label>
      ))}
    </>
  )
}
