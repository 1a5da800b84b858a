'use client'

import { Button, Link, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { ArticleAnswer, Manuscript } from '../../../manuscript/endpoints.ts'
import { SheetDialog } from '../../photo-desk/sheet/sheet-dialog.tsx'
import { useWords } from '../../press/words.ts'
import { useDeskTools } from '../desk/desk-tools.ts'
import { useSuggestions } from '../suggestions/suggestion-tools.ts'
import { afterMaking } from './after-making.ts'
import { beforeMaking } from './before-making.ts'
import { makeArticle } from './make-article.ts'

type Props = {
  manuscript: Manuscript
  isSaved: boolean
  onClose: () => void
}

/** 完成: what to know first, then the article, with what was found while it was made. @param onMade closed, and the manuscript has its article */
export function FinishDialog({ manuscript, isSaved, onClose, onMade }: Props & { onMade: () => void }) {
  const { say } = useWords()
  const [answer, setAnswer] = useState<ArticleAnswer | null>(null)
  return (
    <SheetDialog onClose={answer ? onMade : onClose} title={say({ zh: '生成报道', en: 'Make the article' })}>
      <div className="manuscript-finish">
        {answer ? (
          <Made answer={answer} />
        ) : (
          <Before isSaved={isSaved} manuscript={manuscript} onClose={onClose} onMade={setAnswer} />
        )}
      </div>
    </SheetDialog>
  )
}

type BeforeProps = Props & { onMade: (answer: ArticleAnswer) => void }

function Before({ manuscript, isSaved, onClose, onMade }: BeforeProps) {
  const { say } = useWords()
  const { isMaking, make, problem } = useMaking(manuscript, onMade)
  const makes = manuscript.article
    ? say({ zh: '按现在的编排重做', en: 'Make it anew' })
    : say({ zh: '生成报道', en: 'Make the article' })
  return (
    <>
      <MadeBefore article={manuscript.article} />
      <ToKnow />
      {problem !== null && <p role="alert">{problem}</p>}
      <div className="manuscript-finish__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onClose}>
          {say({ zh: '再看看', en: 'Not yet' })}
        </Button>
        <Button disabled={!isSaved || isMaking} margin={false} onClick={() => void make()}>
          {makes}
        </Button>
      </div>
    </>
  )
}

function useMaking({ id, article }: Manuscript, onMade: BeforeProps['onMade']) {
  const { config } = useConfig()
  const [isMaking, setMaking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const make = async () => {
    setMaking(true)
    setProblem(null)
    try {
      const answer = await makeArticle(config.routes.api, id, Boolean(article))
      if (afterMaking(answer).length === 0) location.assign(answer.url)
      else onMade(answer)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setMaking(false)
  }
  return { isMaking, make, problem }
}

function MadeBefore({ article }: Pick<Manuscript, 'article'>) {
  const { say } = useWords()
  const { config } = useConfig()
  if (!article) return null
  return (
    <p>
      {say({
        zh: '这份来稿已经生成过报道。那一篇没有人改过、没有发布过，才能重做。',
        en: 'An article was made of it before. It can be made anew while nobody has changed or published it.',
      })}{' '}
      <Link href={`${config.routes.admin}/collections/articles/${article}`} prefetch={false}>
        {say({ zh: '去看那一篇', en: 'Open it' })}
      </Link>
    </p>
  )
}

function ToKnow() {
  const { say } = useWords()
  const said = beforeMaking(useDeskTools().state.now, useSuggestions().open)
  if (said.length === 0) return <p>{say({ zh: '都齐了。', en: 'Nothing lacks.' })}</p>
  return (
    <ul>
      {said.map((words) => (
        <li key={words.zh}>{say(words)}</li>
      ))}
    </ul>
  )
}

function Made({ answer }: { answer: ArticleAnswer }) {
  const { say } = useWords()
  return (
    <>
      <p>{say({ zh: '报道已生成。有几处要知道：', en: 'The article is made. Please note:' })}</p>
      <ul>
        {afterMaking(answer).map((words) => (
          <li key={words.zh}>{say(words)}</li>
        ))}
      </ul>
      <div className="manuscript-finish__buttons">
        <Button el="anchor" margin={false} url={answer.url}>
          {say({ zh: '打开报道', en: 'Open the article' })}
        </Button>
      </div>
    </>
  )
}
