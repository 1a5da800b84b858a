'use client'

import { useTranslation } from '@payloadcms/ui'
import type { Bilingual } from '../../language.ts'
import type { DocumentState, StateName } from '../../press/document-state.ts'

export const stateWords: Record<StateName, Bilingual> = {
  draft: { zh: '草稿', en: 'Draft' },
  waiting: { zh: '待上线', en: 'Going live' },
  live: { zh: '已上线', en: 'Live' },
  differs: { zh: '与线上不同', en: 'Differs from the site' },
  failed: { zh: '上线失败', en: 'Not live' },
  leaving: { zh: '待撤下', en: 'Being taken down' },
  gone: { zh: '已撤下', en: 'Taken down' },
  unknown: { zh: '无法确认', en: 'Cannot be confirmed' },
}

/** 已上线, or of several presses 已上线（2/3 台印务）. */
export function stateTitle({ state, partly }: Pick<DocumentState, 'state' | 'partly'>): Bilingual {
  if (!partly) return stateWords[state]
  const { zh, en } = stateWords[partly.state]
  return {
    zh: `${zh}（${partly.at}/${partly.of} 台印务）`,
    en: `${en} (${partly.at} of ${partly.of} presses)`,
  }
}

/** Says things in the language of the admin UI, and times as the rest of the admin UI shows them. */
export function useWords(): { say: (text: Bilingual) => string; time: (iso: string) => string } {
  const { i18n } = useTranslation()
  return {
    say: (text) => (i18n.language === 'en' ? text.en : text.zh),
    // Swedish writes times as the admin UI does: 2026-11-23 14:32:05.
    time: (iso) => new Date(iso).toLocaleString('sv-SE'),
  }
}
