'use client'

import { Button, useEditDepth, useFormFields } from '@payloadcms/ui'
import { openBody } from '../../../rich-text/bridge/body-editors.ts'
import { useWords } from '../../press/words.ts'
import './place-photo.css'
import { photoInBody, placePhoto } from './place-photo.ts'

/** Under a picture that was chosen for a caption: puts it where readers see it, and says where it stands. */
export function PlacePhotoField({ path }: { path: string }) {
  const { say } = useWords()
  const depth = useEditDepth()
  const row = path.slice(0, path.lastIndexOf('.'))
  const photo = useFormFields(([fields]) => fields[`${row}.photo`]?.value) as
    number | string | null | undefined // reason: an upload's value
  const isLead = useFormFields(
    ([fields]) => photo != null && String(fields.leadPhoto?.value) === String(photo),
  )
  const isInBody = useFormFields(([fields]) => photo != null && photoInBody(fields.body?.value, photo))
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  if (photo == null) return null
  if (isLead || isInBody) {
    return (
      <p className="place-photo" role="status">
        {isLead
          ? say({ zh: '已作题图。', en: 'It is the lead photo.' })
          : say({ zh: '已在正文里。', en: 'It is in the body.' })}
      </p>
    )
  }
  return (
    <div className="place-photo">
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => dispatch({ type: 'UPDATE', path: 'leadPhoto', value: photo })}
        size="small"
      >
        {say({ zh: '作题图', en: 'Make it the lead photo' })}
      </Button>
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={async () => {
          const editor = await openBody(depth)
          if (editor) placePhoto(editor, photo)
        }}
        size="small"
      >
        {say({ zh: '放进正文', en: 'Put it into the body' })}
      </Button>
    </div>
  )
}
