'use client'

import { useConfig } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { type Manuscript, manuscriptPaths } from '../../../manuscript/endpoints.ts'
import { askCms } from '../../photo-desk/ask-cms.ts'
import { useWords } from '../../press/words.ts'
import { FinishDialog } from '../finish/finish-dialog.tsx'
import { KeysHelp } from '../keys/keys-help.tsx'
import { useDeskKeys } from '../keys/use-desk-keys.ts'
import { Lines } from '../lines/lines.tsx'
import { Originals } from '../originals/originals.tsx'
import { ReviewPanel } from '../review/review-panel.tsx'
import { SavingNotice, SavingStatus } from '../saving/saving-status.tsx'
import { useSaving } from '../saving/use-saving.ts'
import { unitOf } from '../state/units.ts'
import { StoryDrag } from '../story/story-drag.tsx'
import { Story } from '../story/story.tsx'
import { SuggestionsProvider } from '../suggestions/suggestion-tools.ts'
import { useSuggestionTools } from '../suggestions/use-suggestion-tools.ts'
import { DeskBar } from './desk-bar.tsx'
import { DeskProvider, type Side, useDeskTools } from './desk-tools.ts'
import { Notices } from './notices.tsx'
import { useDesk } from './use-desk.ts'

type Props = {
  manuscript: Manuscript
  /** Opens another version of it in the place of this one. */
  onReplaced: (theirs: Manuscript) => void
}

/** One manuscript on the desk: what is to be looked at on top, left how it came, right the story. */
export function Desk({ manuscript, onReplaced }: Props) {
  const tools = useDesk(manuscript)
  const suggestions = useSuggestionTools(manuscript.id, tools.state.now)
  const saving = useSaving(manuscript, tools.state.now)
  const [shown, setShown] = useState<'help' | 'finish' | null>(null)
  const { seam, chooseSeam } = useSeam(
    tools.focused === null ? [] : (unitOf(tools.state.now, tools.focused)?.blocks ?? []),
  )
  useDeskKeys({ tools, seam, chooseSeam, onHelp: () => setShown('help') })
  const replace = (theirs: Manuscript) => {
    saving.stop()
    onReplaced(theirs)
  }
  const reload = useReload(manuscript, replace)
  return (
    <DeskProvider value={tools}>
      <SuggestionsProvider value={suggestions}>
        <div className="manuscript-desk">
          <DeskBar
            onFinish={() => setShown('finish')}
            onHelp={() => setShown('help')}
            saving={<SavingStatus saving={saving.saving} />}
            title={manuscript.title}
          />
          <SavingNotice
            manuscript={manuscript}
            onOpenTheirs={replace}
            onOverwrite={saving.overwrite}
            onRetry={saving.retry}
            saving={saving.saving}
          />
          <Notices notices={manuscript.notices ?? []} />
          <ReviewPanel />
          <Sides seam={seam} />
          {shown === 'help' && <KeysHelp onClose={() => setShown(null)} />}
          {shown === 'finish' && (
            <FinishDialog
              isSaved={saving.saving.state === 'saved'}
              manuscript={manuscript}
              onClose={() => setShown(null)}
              onMade={reload}
            />
          )}
        </div>
      </SuggestionsProvider>
    </DeskProvider>
  )
}

/** Has the newest version of the manuscript take its place. */
function useReload({ id }: Manuscript, onFound: (manuscript: Manuscript) => void): () => void {
  const { config } = useConfig()
  const address = `${config.routes.api}${manuscriptPaths.one(id)}?depth=0`
  return () => void askCms<Manuscript>(address).then(onFound, () => {})
}

function Sides({ seam }: { seam: number | null }) {
  const { say } = useWords()
  const sides = useRef<HTMLDivElement>(null)
  // Side by side where there is room; else one at a time.
  const { show, side } = useDeskTools()
  const tab = (name: Side, words: string) => (
    <button aria-pressed={side === name} onClick={() => show(name)} type="button">
      {words}
    </button>
  )
  return (
    <>
      <div className="manuscript-desk__tabs" role="group">
        {tab('originals', say({ zh: '原稿', en: 'As it came' }))}
        {tab('story', say({ zh: '成稿', en: 'The story' }))}
      </div>
      <div className="manuscript-desk__sides" data-shown={side} ref={sides}>
        <Originals />
        <Lines desk={sides} />
        <StoryDrag>
          <Story seam={seam} />
        </StoryDrag>
      </div>
    </>
  )
}

/** The seam of the focused unit that is to be cut: the last one chosen, or its first. */
function useSeam(blocks: number[]): { seam: number | null; chooseSeam: (block: number) => void } {
  const [chosen, setChosen] = useState<number | null>(null)
  const seams = blocks.slice(1)
  return { seam: seams.find((block) => block === chosen) ?? seams[0] ?? null, chooseSeam: setChosen }
}
