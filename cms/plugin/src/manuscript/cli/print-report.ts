import type { Arrangement, BlockRole, Grade, ManuscriptBlock } from '../arrangement.ts'

const roles: Record<BlockRole, string> = {
  kicker: '引题',
  headline: '主题',
  deck: '副题',
  byline: '署名',
  caption: '图说',
  subhead: '小标题',
  paragraph: '正文',
}
const grades: Record<Grade, string> = { certain: '确定', likely: '很可能', doubtful: '存疑' }

/** The arrangement for a person to read: the story, then what was done and why, then what is asked. */
export function printedReport(blocks: readonly ManuscriptBlock[], arrangement: Arrangement): string {
  const { units, joins, moves, questions, unplaced } = arrangement
  const text = (id: number) => blocks[id - 1]?.text.trim() ?? ''
  const story = units.map(
    (unit) => `[${unit.blocks.join('+')}] ${roles[unit.role]}　${unit.blocks.map(text).join('▮')}`,
  )
  const done = [
    ...joins.map(
      (join) => `接上 ${join.blocks.join('→')}（${grades[join.grade]}）：${join.reasons.join('；')}`,
    ),
    ...moves.map((move) => `移动 ${moved(move)}（${grades[move.grade]}）：${move.reasons.join('；')}`),
  ]
  const asked = questions.map((question) => {
    const what =
      question.kind === 'join'
        ? `${question.blocks.join('→')} 是否接上`
        : question.kind === 'move'
          ? `是否移动 ${moved(question)}`
          : '次序'
    return `${what}：${question.reasons.join('；')}`
  })
  return [
    ...section('稿件', story),
    ...section('所做的修复', done.length > 0 ? done : ['没有改动：次序和段落都照原样']),
    ...section('待编辑定夺', asked),
    ...section(
      '未放入稿件的段落',
      unplaced.map((id) => `[${id}] ${text(id)}`),
    ),
  ].join('\n')
}

function moved({ blocks, after }: { blocks: number[]; after: number | null }): string {
  return `${blocks.join('、')} 到${after === null ? '最前' : ` ${after} 之后`}`
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`【${title}】`, ...lines, '']
}
