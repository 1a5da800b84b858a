/** A picture takes about this much of its column's height in a band. */
const underPicture = 0.75
/** Probability of a picture in a cell below a caption, and in any column of a band without one. */
const pictured = { known: 0.75, unknown: 0.06 }

/**
 * How well the cells of a band are level, as a log-likelihood ratio against cells of any height. Where a column ends is
 * compared with where an even share of the band's text would end; a picture in a column makes it shorter.
 * @param heights of the cells, in units of `unit`
 * @param captioned the column whose cell stands below a caption; null where none does
 * @param unit what a designer moves a column's end by: a line
 * @param average height of a piece: what a cell's end is off by where nothing levels it
 */
export function levelScore(
  heights: readonly number[],
  captioned: number | null,
  unit: number,
  average: number,
): number {
  const columns = heights.length
  if (columns < 2) return 0
  const share = captioned === null ? pictured.unknown : pictured.known
  const even =
    Math.log(1 - share) +
    endsScore(
      heights,
      heights.map(() => 1),
      unit,
    )
  const pictures = captioned === null ? heights.map((_, column) => column) : [captioned]
  const under = pictures.map((picture) => {
    const rooms = heights.map((_, column) => (column === picture ? underPicture : 1))
    return Math.log(share / pictures.length) + endsScore(heights, rooms, unit)
  })
  return Math.max(even, ...under) + (columns - 1) * Math.log(average)
}

function endsScore(heights: readonly number[], rooms: readonly number[], unit: number): number {
  const total = sum(heights)
  const room = sum(rooms)
  let end = 0
  let share = 0
  let score = 0
  for (const [column, height] of heights.slice(0, -1).entries()) {
    end += height
    share += (rooms[column] ?? 1) / room
    score += Math.log(density(end - total * share, unit, total / heights.length))
  }
  return score
}

/** A designer moves a column's end by a line, seldom by more. */
function density(off: number, unit: number, height: number): number {
  const near = Math.exp(-((off / unit) ** 2) / 2) / (unit * 2.5066)
  const loose = unit * 1.5 + height * 0.05
  const far = Math.exp(-Math.abs(off) / loose) / (2 * loose)
  const any = Math.abs(off) < height / 2 ? 1 / height : 0.01 / height
  return 0.72 * near + 0.24 * far + 0.04 * any
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
