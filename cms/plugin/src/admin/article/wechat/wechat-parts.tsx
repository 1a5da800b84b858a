'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { PostCover, PostPicture, WechatPost } from '../../../wechat/post.ts'
import { useWords } from '../../press/words.ts'
import { putOnClipboard } from './put-on-clipboard.ts'

/** What does not go by the clipboard, or has a box of its own: the title, the cover, the pictures; and what is left out. */
export function WechatParts({ post: { covers, leftOut, pictures, title } }: { post: WechatPost }) {
  const { say } = useWords()
  return (
    <>
      <TitleLine title={title} />
      {covers.length > 0 && (
        <>
          <h4>{say({ zh: '封面', en: 'Cover' })}</h4>
          <ul>
            {covers.map((cover) => (
              <CoverItem cover={cover} key={cover.crop} />
            ))}
          </ul>
        </>
      )}
      {pictures.length > 0 && (
        <>
          <h4>{say({ zh: '图片', en: 'Pictures' })}</h4>
          <ul>
            {pictures.map((picture) => (
              <PictureItem key={picture.number} picture={picture} />
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <h4>{say({ zh: '和原文不同的地方', en: 'What differs from the article' })}</h4>
          <ul>
            {leftOut.map((what) => (
              <li key={what.zh}>{say(what)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function TitleLine({ title }: { title: string }) {
  const [isCopied, setCopied] = useState(false)
  const { say } = useWords()
  const copy = async () => setCopied(await putOnClipboard(Promise.resolve({ html: title, text: title })))
  return (
    <>
      <h4>{say({ zh: '标题', en: 'Title' })}</h4>
      <p>
        {title}{' '}
        <button className="wechat-copy__link" onClick={copy} type="button">
          {isCopied
            ? say({ zh: '已复制标题', en: 'Title copied' })
            : say({ zh: '复制标题', en: 'Copy the title' })}
        </button>
      </p>
    </>
  )
}

const coverWords = {
  wide: { zh: '头条 2.35∶1', en: 'Cover 2.35:1' },
  square: { zh: '转发小图 1∶1', en: 'Shared 1:1' },
}

function CoverItem({ cover: { crop, file } }: { cover: PostCover }) {
  const { say } = useWords()
  const words = say(coverWords[crop])
  return (
    <li>
      {words} <Download file={file} label={words} name={`${coverWords[crop].zh.replace('∶', '比')}.jpg`} />
    </li>
  )
}

function PictureItem({ picture: { caption, credit, file, name, number } }: { picture: PostPicture }) {
  const { say } = useWords()
  const label = say({ zh: `图${number}`, en: `Picture ${number}` })
  return (
    <li>
      <strong>{label}</strong> {name}{' '}
      {file === null ? (
        <span className="wechat-copy__problem">{say({ zh: '还没有文件', en: 'no file yet' })}</span>
      ) : (
        <Download file={file} label={label} name={`图${number} ${name.replace(/\.\w+$/, '')}.jpg`} />
      )}
      <span className="wechat-copy__caption">{[caption, credit].filter(Boolean).join(' · ')}</span>
    </li>
  )
}

/** @param name what the file is called on the person's own machine */
function Download({ file, label, name }: { file: string; label: string; name: string }) {
  const { config } = useConfig()
  const { say } = useWords()
  return (
    <a
      aria-label={say({ zh: `下载${label}`, en: `Download ${label}` })}
      className="wechat-copy__link"
      download={name}
      href={`${config.routes.api}/photos/derivatives/${file}`}
    >
      {say({ zh: '下载', en: 'Download' })}
    </a>
  )
}
