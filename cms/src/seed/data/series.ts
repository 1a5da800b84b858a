import { derived, type SeriesData } from './fact.ts'

/** The programme. Its first year follows from 2024 being the 11th edition, which 2019 being the 6th confirms. */
export const series: Omit<SeriesData, 'slug'> = {
  name: '年度优秀泉属异地商会',
  firstYear: 2014,
  firstYearSource: derived,
  about: null,
}
