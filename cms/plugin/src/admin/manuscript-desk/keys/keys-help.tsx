'use client'

import { KeysDialog, type KeyWords } from '../../keys-dialog.tsx'

const keys: KeyWords[] = [
  { keys: 'Y N', does: { zh: '对“要看一眼的”当前一条答是、否', en: 'Answer the current question yes, no' } },
  {
    keys: 'Q',
    does: { zh: '到“要看一眼的”；J K 或 ↓ ↑ 换一条', en: 'To the questions; J K or ↓ ↑ for others' },
  },
  {
    keys: '↑ ↓',
    does: { zh: '换一段（Home、End：第一段、最后一段）', en: 'Another part (Home, End: first, last)' },
  },
  { keys: 'Alt+↑ Alt+↓', does: { zh: '把这一段往上、往下移', en: 'Move this part up, down' } },
  { keys: 'J Enter', does: { zh: '和下一段接成一段', en: 'Join with the next' } },
  { keys: 'X', does: { zh: '在接缝处断开（有几处接缝时 ← → 选）', en: 'Cut at the seam (← → choose one)' } },
  {
    keys: 'T',
    does: { zh: '放进待放栏；在待放栏按 Tab 到“放回”', en: 'Into the tray; from there: Put back' },
  },
  {
    keys: '1 – 7',
    does: {
      zh: '引题、主题、副题、署名、图说、小标题、正文',
      en: 'Kicker, headline, deck, byline, caption, subhead, paragraph',
    },
  },
  { keys: 'Space', does: { zh: '在段号上：拿起，再用方向键移动', en: 'On a number: pick up, then arrows' } },
  {
    keys: 'Z',
    does: { zh: '撤销（Ctrl+Z 也可）；加 Shift：重做', en: 'Undo (Ctrl+Z too); with Shift: redo' },
  },
  { keys: '?', does: { zh: '看这张表', en: 'This list' } },
]

/** What the keys do. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  return <KeysDialog keys={keys} onClose={onClose} />
}
