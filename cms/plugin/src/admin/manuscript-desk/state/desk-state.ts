import type { Bilingual } from '../../../language.ts'
import type { Arrangement } from '../../../manuscript/arrangement.ts'
import { arrangementAfter } from './arrangement-after.ts'
import type { DeskAction } from './desk-action.ts'
import { wordsOfStep } from './step-words.ts'

/** A step that can be taken back, or done again: the story on its other side, and what it did. */
export type Step = { arrangement: Arrangement; words: Bilingual }

/** `latest`: what happened last, to be said; `count` tells two that sound alike apart. */
export type DeskState = {
  now: Arrangement
  past: Step[]
  future: Step[]
  latest: { words: Bilingual; count: number } | null
}

export type DeskEvent =
  | { type: 'done'; action: DeskAction }
  | { type: 'undone' }
  | { type: 'redone' }
  /** The story as the CMS has it, in the place of all that is here. */
  | { type: 'opened'; arrangement: Arrangement }

/** A desk on which nothing was done yet. */
export const deskWith = (arrangement: Arrangement): DeskState => ({
  now: arrangement,
  past: [],
  future: [],
  latest: null,
})

/** What comes of the desk. An event that does not apply changes nothing. */
export function deskAfter(state: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'done': {
      const now = arrangementAfter(state.now, event.action)
      if (now === state.now) return state
      const words = wordsOfStep(state.now, event.action)
      return {
        now,
        past: [...state.past, { arrangement: state.now, words }],
        future: [],
        latest: said(state, words),
      }
    }
    case 'undone': {
      const step = state.past.at(-1)
      if (!step) return state
      return {
        now: step.arrangement,
        past: state.past.slice(0, -1),
        future: [...state.future, { arrangement: state.now, words: step.words }],
        latest: said(state, { zh: `已撤销：${step.words.zh}`, en: `Undone: ${step.words.en}` }),
      }
    }
    case 'redone': {
      const step = state.future.at(-1)
      if (!step) return state
      return {
        now: step.arrangement,
        past: [...state.past, { arrangement: state.now, words: step.words }],
        future: state.future.slice(0, -1),
        latest: said(state, { zh: `已重做：${step.words.zh}`, en: `Redone: ${step.words.en}` }),
      }
    }
    case 'opened':
      return deskWith(event.arrangement)
  }
}

const said = ({ latest }: DeskState, words: Bilingual) => ({ words, count: (latest?.count ?? 0) + 1 })
