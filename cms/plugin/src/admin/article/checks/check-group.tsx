'use client'

import type { ChecksAnswer } from '../../../checks/answer.ts'
import { keyOf } from '../../../checks/finding.ts'
import { useWords } from '../../press/words.ts'
import { CheckLine } from './check-line.tsx'
import type { Found } from './found.ts'
import { useApply } from './use-apply.ts'

const titles = {
  hard: { zh: '必须改', en: 'Must be mended' },
  soft: { zh: '要看', en: 'Look at this' },
  hint: { zh: '提示', en: 'Hints' },
}

type Props = {
  findings: Found[]
  kind: keyof typeof titles
  mayOverrule: boolean
  tell: (answer: ChecksAnswer) => void
}

/** The findings of one severity; nothing where there are none. */
export function CheckGroup({ findings, kind, mayOverrule, tell }: Props) {
  const { say } = useWords()
  if (findings.length === 0) return null
  return (
    <details className={`checks__group checks__group--${kind}`} open>
      <summary>
        {say(titles[kind])} <span className="checks__number">{findings.length}</span>
      </summary>
      <ul>
        {findings.map((found) => (
          <CheckLine found={found} key={keyOf(found)} mayOverrule={mayOverrule} tell={tell} />
        ))}
      </ul>
      <LinkAll findings={findings} />
    </details>
  )
}

/** All the chambers that are named and not linked, at once. */
function LinkAll({ findings }: { findings: Found[] }) {
  const { say } = useWords()
  const { link } = useApply()
  const links = findings.flatMap(({ suggestion }) =>
    suggestion?.kind === 'link' ? [suggestion.chamber] : [],
  )
  if (links.length < 2) return null
  return (
    <button className="checks__act checks__act--all" onClick={() => link(links)} type="button">
      {say({ zh: `${links.length} 家都加到相关商会`, en: `Add all ${links.length} to the chambers` })}
    </button>
  )
}
