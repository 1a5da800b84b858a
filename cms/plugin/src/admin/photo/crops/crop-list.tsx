'use client'

import type { CropName, Derivative } from '@guiyan/shared/content'
import type { Bilingual } from '../../../language.ts'
import { cropBox, type FocalPoint, proportions } from '../../../photo/pixels/crop-box.ts'
import { useWords } from '../../press/words.ts'

const cropWords: Record<CropName, Bilingual> = {
  wide: { zh: '公众号头图 2.35:1', en: 'WeChat cover 2.35:1' },
  square: { zh: '分享小图 1:1', en: 'Share 1:1' },
  '16x9': { zh: '搜索结果 16:9', en: 'Search 16:9' },
  '4x3': { zh: '列表 4:3', en: 'Lists 4:3' },
}
const order: readonly CropName[] = ['wide', 'square', '16x9', '4x3']
const downloads: readonly CropName[] = ['wide', 'square']

type Props = {
  derivatives: readonly Derivative[]
  focal: FocalPoint
  /** Address of the folder that derivatives are in. */
  folder: string
  /** Whether the focal point is not the saved one: what could be downloaded is cut by that. */
  isMoved: boolean
  /** The whole picture to show parts of. */
  picture: Derivative
}

/** The crops as they will be, with the files that are saved. */
export function CropList({ derivatives, focal, folder, isMoved, picture }: Props) {
  const { say } = useWords()
  return (
    <ul>
      {order.map((crop) => {
        const made = derivatives.find((one) => one.crop === crop && one.mimeType === 'image/jpeg')
        const style = { aspectRatio: proportions[crop], objectPosition: objectPosition(picture, crop, focal) }
        return (
          <li className={`photo-crops__crop photo-crops__crop--${crop}`} key={crop}>
            <img alt="" src={`${folder}/${picture.filename}`} style={style} />
            <span>{say(cropWords[crop])}</span>
            {made && downloads.includes(crop) && !isMoved && (
              <a download={`${crop}-${made.filename}`} href={`${folder}/${made.filename}`}>
                {say({ zh: '下载', en: 'Download' })}
                <span className="photo-crops__hidden"> {say(cropWords[crop])}</span>
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** CSS that shows of the whole picture what the crop will hold. */
function objectPosition(picture: Derivative, crop: CropName, focal: FocalPoint): string {
  const box = cropBox(picture, proportions[crop], focal)
  const share = (start: number, spare: number) => (spare === 0 ? 50 : (100 * start) / spare)
  return `${share(box.left, picture.width - box.width)}% ${share(box.top, picture.height - box.height)}%`
}
