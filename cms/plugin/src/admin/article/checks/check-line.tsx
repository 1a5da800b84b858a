'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { ChecksAnswer } from '../../../checks/answer.ts'
import type { Bilingual } from '../../../language.ts'
import { useWords } from '../../press/words.ts'
import type { Found } from './found.ts'
import { OverruleForm } from './overrule-form.tsx'
import { useApply } from './use-apply.ts'
import { useGoTo } from './use-go-to.ts'

type Props = { found: Found; mayOverrule: boolean; tell: (answer: ChecksAnswer) => void }

/** One finding: its words lead to its place, beside them what can be done about it. */
export function CheckLine({ found, mayOverrule, tell }: Props) {
  const { say } = useWords()
  const { link, replace } = useApply()
  const [asking, setAsking] = useState(false)
  const { severity, suggestion } = found
  const canPass = severity === 'soft' && mayOverrule
  return (
    <li className="checks__line" data-check={found.check}>
      <CheckWords found={found} />
      {(suggestion || canPass) && !asking && (
        <div className="checks__acts">
          {suggestion && (
            <button
              className="checks__act"
              onClick={() => {
                if (suggestion.kind === 'link') link([suggestion.chamber])
                else void replace(found.place, suggestion)
              }}
              type="button"
            >
              {say(offerOf(suggestion))}
            </button>
          )}
          {canPass && (
            <button className="checks__act" onClick={() => setAsking(true)} type="button">
              {say({ zh: '放行…', en: 'Let pass…' })}
            </button>
          )}
        </div>
      )}
      {asking && <OverruleForm found={found} onClose={() => setAsking(false)} tell={tell} />}
    </li>
  )
}

function offerOf(suggestion: NonNullable<Found['suggestion']>): Bilingual {
  return suggestion.kind === 'link'
    ? { zh: '加到相关商会', en: 'Add to the chambers' }
    : { zh: `改成“${suggestion.to}”`, en: `Write “${suggestion.to}”` }
}

/** The message: a button to its place in this page, or a link to the other document that it is about. */
export function CheckWords({ found: { message, place } }: { found: Found }) {
  const { config } = useConfig()
  const goTo = useGoTo()
  if (place.kind === 'document') {
    const address = `${config.routes.admin}/collections/${place.collection}/${place.id}`
    return (
      <a className="checks__words" href={address} rel="noreferrer" target="_blank">
        {message} <span aria-hidden="true">↗</span>
      </a>
    )
  }
  return (
    <button className="checks__words" onClick={() => void goTo(place)} type="button">
      {message}
    </button>
  )
}
