'use client'

import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useWords } from '../../press/words.ts'
import { copyByCommand } from './put-on-clipboard.ts'
import { type WechatCopy, useWechatCopy } from './use-wechat-copy.ts'
import { WechatParts } from './wechat-parts.tsx'
import './wechat.css'

/** 复制到公众号: the article onto the clipboard, in a form that outlives the WeChat editor, and what is still to be done. */
export function WechatField() {
  const { id } = useDocumentInfo()
  const modified = useFormModified()
  const { busy, copied, copy, problem } = useWechatCopy(id)
  const { say } = useWords()
  if (id === undefined) return null
  return (
    <div className="field-type wechat-copy" id="field-wechatCopy">
      <Button buttonStyle="secondary" disabled={busy || modified} margin={false} onClick={copy} size="small">
        {busy ? say({ zh: '正在复制…', en: 'Copying…' }) : say({ zh: '复制到公众号', en: 'Copy for WeChat' })}
      </Button>
      {modified && (
        <p className="wechat-copy__hint">
          {say({ zh: '要复制，请先保存改动。', en: 'Save your changes first.' })}
        </p>
      )}
      <div role="status">
        {problem && <p className="wechat-copy__problem">{problem}</p>}
        {copied && <Outcome copied={copied} />}
      </div>
      {copied && <WechatParts post={copied.post} />}
    </div>
  )
}

function Outcome({ copied: { isCopied, post } }: { copied: WechatCopy }) {
  const { say } = useWords()
  if (!isCopied) {
    return (
      <p className="wechat-copy__problem">
        {say({ zh: '浏览器没有让我们写剪贴板。', en: 'The browser did not give the clipboard.' })}{' '}
        <button className="wechat-copy__link" onClick={() => copyByCommand(post)} type="button">
          {say({ zh: '再复制一次', en: 'Copy again' })}
        </button>
      </p>
    )
  }
  const { length } = post.pictures
  return (
    <p>
      {length === 0
        ? say({
            zh: '已复制。请到公众号后台的正文框里粘贴。',
            en: 'Copied. Paste it into the text box of the WeChat editor.',
          })
        : say({
            zh: `已复制。请到公众号后台的正文框里粘贴，再把下面 ${length} 张图片放到标着图号的虚线框里，替换掉框里的字。`,
            en: `Copied. Paste it into the WeChat editor, then put these ${length} pictures into their dashed frames.`,
          })}
    </p>
  )
}
