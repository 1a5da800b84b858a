'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { Hold } from '@guiyan/shared/press/status'
import { useWords } from './words.ts'

/** 网站停在第 N 版: by whom and since when, with the way to the releases. */
export function HoldNote({ hold }: { hold: Hold }) {
  const { say, time } = useWords()
  const { config } = useConfig()
  return (
    <p className="press-hold-note">
      <Link href={`${config.routes.admin}/releases`}>
        {say({ zh: `网站停在第 ${hold.release} 版`, en: `The site is held at release ${hold.release}` })}
      </Link>{' '}
      {say({ zh: `（${hold.by}，${time(hold.at)} 起）`, en: `(${hold.by}, since ${time(hold.at)})` })}
    </p>
  )
}
