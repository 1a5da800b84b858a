'use client'

import { Button } from '@payloadcms/ui'
import { type RefObject, useRef } from 'react'
import { useWords } from '../../press/words.ts'
import { useHandedIn } from './use-handed-in.ts'

type Props = { onFiles: (files: File[]) => void; disabled: boolean; compact: boolean }

/** Where pictures are dropped, or picked one by one or by the folder. */
export function DropZone({ onFiles, disabled, compact }: Props) {
  const { say } = useWords()
  const over = useHandedIn(onFiles)
  const className = `photo-desk-drop${over ? ' photo-desk-drop--over' : ''}${compact ? ' photo-desk-drop--compact' : ''}`
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  return (
    <div className={className}>
      <p className="photo-desk-drop__title">
        {over
          ? say({ zh: '松开就开始上传', en: 'Let go to upload' })
          : say({ zh: '把照片或文件夹拖到这里', en: 'Drop pictures or folders here' })}
      </p>
      <div className="photo-desk-buttons">
        <Button disabled={disabled} margin={false} onClick={() => files.current?.click()}>
          {say({ zh: '选择照片', en: 'Choose pictures' })}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={disabled}
          margin={false}
          onClick={() => folder.current?.click()}
        >
          {say({ zh: '选择文件夹', en: 'Choose a folder' })}
        </Button>
      </div>
      <p className="photo-desk-note">
        {say({
          zh: 'JPEG、PNG、WebP、AVIF，每张最多 50 MB；也可以粘贴。说明与署名会从照片里读出。',
          en: 'JPEG, PNG, WebP, AVIF, 50 MB each; pasting works too. Captions and credits are read from the files.',
        })}
      </p>
      <Picker input={files} onFiles={onFiles} />
      <Picker folders input={folder} onFiles={onFiles} />
    </div>
  )
}

type PickerProps = {
  input: RefObject<HTMLInputElement | null>
  onFiles: Props['onFiles']
  folders?: boolean
}

/** The system's own dialog. A folder's files come unsorted, so that what is no picture can be named. */
function Picker({ input, onFiles, folders = false }: PickerProps) {
  return (
    <input
      {...(folders ? {} : { accept: '.jpg,.jpeg,.png,.webp,.avif', multiple: true })}
      hidden
      onChange={(event) => taken(event.currentTarget, onFiles)}
      ref={(element) => {
        input.current = element
        // React knows no such attribute.
        if (element) element.webkitdirectory = folders
      }}
      type="file"
    />
  )
}

/** Emptied afterwards, so that the same files can be chosen again. */
function taken(input: HTMLInputElement, onFiles: Props['onFiles']): void {
  onFiles([...(input.files ?? [])])
  input.value = ''
}
