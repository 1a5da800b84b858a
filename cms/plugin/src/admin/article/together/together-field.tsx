'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import type { Together } from '../../../editing/together-endpoint.ts'
import { useWords } from '../../press/words.ts'
import { KeptDraftList } from './kept-draft-list.tsx'
import './together.css'
import { useOnce, useOwnWords } from './use-own-words.ts'
import { useTogether } from './use-together.ts'

/** Who else has this article open, what was saved meanwhile, and words that could not be saved. Nothing where one is alone. */
export function TogetherField() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { say } = useWords()
  const { again, isTakenOver, takeOver, together } = useTogether(id)
  const { base, isModified, isStale, keep, words } = useOwnWords(id, together?.newest)
  const isOther = (person: { id: number | string } | null | undefined): boolean =>
    person != null && String(person.id) !== String(user?.id)
  const keepWords = () => {
    keep('takenOver').then(again, () =>
      toast.error(
        say({
          zh: '你写的还没能留存，请先不要关闭这个页面。',
          en: 'Your words could not be kept yet. Do not close this page.',
        }),
      ),
    )
  }
  useOnce(isTakenOver && isModified, keepWords)
  if (!together || id === undefined) return <div role="status" />
  return (
    <div className="together" id="field-together">
      <div role="status">
        <Others
          people={together.people.filter(isOther)}
          holder={isOther(together.holder) ? together.holder : null}
          onTakeOver={takeOver}
        />
        {isStale && (
          <StaleNote
            onLoad={async () => {
              if (isModified) await keep('stale')
              location.reload()
            }}
          />
        )}
      </div>
      <KeptDraftList base={base} drafts={together.keptDrafts} id={id} onChange={again} words={words} />
    </div>
  )
}

/** The form shows an older draft than the newest. */
function StaleNote({ onLoad }: { onLoad: () => void }) {
  const { say } = useWords()
  return (
    <div className="together__stale">
      <p>
        {say({
          zh: '这篇稿有更新的版本，你看到的是旧的。接着写不会覆盖它，你写的会留存在下面。',
          en: 'There is a newer draft than the one you see. What you write will not overwrite it; it is kept below.',
        })}
      </p>
      <Button buttonStyle="secondary" margin={false} onClick={onLoad} size="small">
        {say({ zh: '载入新稿', en: 'Load the new draft' })}
      </Button>
    </div>
  )
}

type OthersProps = Pick<Together, 'holder' | 'people'> & { onTakeOver: () => void }

/** 李四 也打开着这篇稿（正在编辑） */
function Others({ holder, onTakeOver, people }: OthersProps) {
  const { say } = useWords()
  const watching = people.filter((person) => String(person.id) !== String(holder?.id))
  return (
    <>
      {holder && (
        <div className="together__holder">
          <p>
            {say({
              zh: `${holder.name} 正在编辑这篇稿。你写的不会覆盖对方的，会留存在这里。`,
              en: `${holder.name} is editing. What you write does not overwrite it and is kept here.`,
            })}
          </p>
          <Button buttonStyle="secondary" margin={false} onClick={onTakeOver} size="small">
            {say({ zh: '接手编辑', en: 'Take over' })}
          </Button>
        </div>
      )}
      {watching.length > 0 && (
        <p className="together__people">
          {say({
            zh: `${watching.map(({ name }) => name).join('、')} 也打开着这篇稿。`,
            en: `${watching.map(({ name }) => name).join(', ')} also has this article open.`,
          })}
        </p>
      )}
    </>
  )
}
