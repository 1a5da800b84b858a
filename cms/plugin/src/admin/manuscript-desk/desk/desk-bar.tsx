'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useWords } from '../../press/words.ts'
import { asItCame } from '../state/units.ts'
import { Announcer } from './announcer.tsx'
import { useDeskTools } from './desk-tools.ts'

type Props = { title: string; saving: ReactNode; onHelp: () => void; onFinish: () => void }

/** What the manuscript is called, how far its saving is, and what is done to the whole of it. */
export function DeskBar({ title, saving, onHelp, onFinish }: Props) {
  const { say } = useWords()
  const { act, redo, state, undo } = useDeskTools()
  const [last, next] = [state.past.at(-1), state.future.at(-1)]
  const words = { zh: '按来稿原样排', en: 'Arrange as it came' }
  return (
    <div className="manuscript-desk__bar">
      <h1 title={title}>{title}</h1>
      {saving}
      <Announcer />
      <div className="manuscript-desk__buttons">
        <button
          disabled={!last}
          onClick={undo}
          title={last ? `${say({ zh: '撤销：', en: 'Undo: ' })}${say(last.words)}（Ctrl+Z）` : undefined}
          type="button"
        >
          {say({ zh: '撤销', en: 'Undo' })}
        </button>
        <button
          disabled={!next}
          onClick={redo}
          title={
            next ? `${say({ zh: '重做：', en: 'Redo: ' })}${say(next.words)}（Ctrl+Shift+Z）` : undefined
          }
          type="button"
        >
          {say({ zh: '重做', en: 'Redo' })}
        </button>
        <button
          onClick={() => act({ type: 'replace', arrangement: asItCame(state.now), words })}
          type="button"
        >
          {say({ zh: '按原样排', en: 'As it came' })}
        </button>
        <button aria-label={say({ zh: '键盘', en: 'Keys' })} onClick={onHelp} title="?" type="button">
          ?
        </button>
        <Button margin={false} onClick={onFinish} size="small">
          {say({ zh: '完成，生成报道', en: 'Make the article' })}
        </Button>
      </div>
    </div>
  )
}
