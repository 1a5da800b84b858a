/** The grades of shared/content/fact.ts. None chosen: unknown. */
export const gradeOptions = [
  { value: 'stated', label: { zh: '原文明言', en: 'Stated' } },
  { value: 'derived', label: { zh: '推得', en: 'Derived' } },
  { value: 'external', label: { zh: '外部来源', en: 'External' } },
]
