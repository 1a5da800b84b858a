const longUnits =
  '年度|年代|年底|年初|年末|世纪|个月|月份|月底|月初|周年|周岁|小时|分钟|个百分点|平方公里|平方米|立方米|公里|千米|厘米|毫米|公顷|公斤|千克|美元|港元|人次|批次'
const shortUnits =
  '年月日天周岁时分秒点号个家名位人户届次场批期轮回项件条部本册篇张幅份套台辆艘架支只头棵株亩元米克吨斤度倍成层级类种强大环版页章字县市镇村国省校所间座栋例笔单路代'
const unit = `(?:${longUnits}|[${shortUnits}])`

const digits = String.raw`\d+(?:[.,:]\d+)*`
const range = `第?${digits}(?:[—–~～-]{1,2}${digits})?`
const magnitude = '[余多来几]?[十百千万亿兆]{0,3}[余多]?'
const date = String.raw`\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日`

/**
 * Numbers as one with what they count: dates, 2024年度, 3.5亿元, 300余个, 第11届, 第十一届, 数亿元. A number alone is not
 * among them: browsers never break one.
 */
export const numberPattern = new RegExp(
  [
    date,
    `${range}${magnitude}${unit}`,
    `${range}[十百千万亿兆]{1,3}`,
    `第[〇零一二三四五六七八九十百千]+${unit}`,
    `[数几][十百千万亿]{1,3}[余多]?${unit}`,
  ].join('|'),
  'gu',
)
