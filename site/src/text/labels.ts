import type { ChamberClass, CriteriaGroup, Direction, FactKind, Grade } from '@guiyan/shared/content'
import type { ChamberGrouping } from '@guiyan/shared/routes'

/** 异地泉籍 are Quanzhou people's chambers elsewhere, 驻泉异地 other places' chambers in Quanzhou. */
export const directionLabels: Record<Direction, string> = { outbound: '异地泉籍', inbound: '驻泉异地' }

/** The orders of the directory beside that by name. */
export const groupingLabels: Record<ChamberGrouping, string> = {
  home: '按籍贯地',
  host: '按驻地',
  honour: '按荣誉',
}

export const classLabels: Record<ChamberClass, string> = {
  city: '市级商会',
  county: '县级商会',
  minnan: '闽南商会',
}

export const criterionLabels: Record<NonNullable<CriteriaGroup['kind']>, string> = {
  base: '评选重点',
  weighed: '考量',
  required: '要求',
}

export const gradeLabels: Record<Grade, string> = { stated: '原文', derived: '推断', external: '外部' }

/** What a fact is about; the CMS's form calls it the same. */
export const factKindLabels: Record<FactKind, string> = {
  honour: '荣誉',
  projects: '项目',
  donation: '捐赠',
  investment: '投资',
  activity: '活动',
  members: '会员',
  year: '年份',
  other: '其他',
}

/** What a value is called that no source gives. */
export const unknownLabel = '未注明'
