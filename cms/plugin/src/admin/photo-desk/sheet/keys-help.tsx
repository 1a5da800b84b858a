'use client'

import { KeysDialog, type KeyWords } from '../../keys-dialog.tsx'

const keys: KeyWords[] = [
  {
    keys: '← → ↑ ↓',
    does: {
      zh: '走到别的照片（Home、End：第一张、最后一张）',
      en: 'Go to another photo (Home, End: first, last)',
    },
  },
  { keys: 'Enter', does: { zh: '写这张的说明', en: 'Write its caption' } },
  { keys: 'Tab', does: { zh: '说明 → 署名 → 替代文字', en: 'Caption → credit → alternative text' } },
  {
    keys: 'Ctrl+Enter',
    does: {
      zh: '保存，到下一张的同一栏（加 Shift：上一张）',
      en: 'Save, same field of the next (with Shift: previous)',
    },
  },
  {
    keys: 'Esc',
    does: { zh: '离开输入框；在照片上：取消选择', en: 'Leave the box; on a photo: select none' },
  },
  { keys: 'Space', does: { zh: '选中或取消', en: 'Select or not' } },
  { keys: 'Shift+← →', does: { zh: '连着选', en: 'Extend the selection' } },
  { keys: 'Ctrl+A', does: { zh: '全选', en: 'Select all' } },
  { keys: 'Ctrl+I', does: { zh: '反选', en: 'Invert the selection' } },
  {
    keys: 'Ctrl+C',
    does: {
      zh: '复制这张的说明、署名、时间、地点、商会',
      en: 'Copy its caption, credit, day, place, chambers',
    },
  },
  {
    keys: 'Ctrl+V',
    does: { zh: '粘贴到这张；选中几张就粘贴到那几张', en: 'Paste them here, or on the selection' },
  },
  { keys: 'Q', does: { zh: '放大看（再按方向键换照片）', en: 'Quick look (arrows for others)' } },
  {
    keys: '=cd',
    does: {
      zh: '在说明里写商会代码，就换成商会全称',
      en: 'A chamber’s short code in a caption becomes its name',
    },
  },
  { keys: '?', does: { zh: '看这张表', en: 'This list' } },
]

/** What the keys do. On a Mac it is ⌘ where Ctrl stands. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <KeysDialog
      keys={keys}
      note={{ zh: '在 Mac 上，Ctrl 换成 ⌘。', en: 'On a Mac, ⌘ in the place of Ctrl.' }}
      onClose={onClose}
    />
  )
}
