/** Syllables of Mandarin, by their initial (`'` for none): finals as they are typed. */
const table = `
' a ai an ang ao e ei en eng er o ou
b a ai an ang ao ei en eng i ian iao ie in ing o u
p a ai an ang ao ei en eng i ian iao ie in ing o ou u
m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f a an ang ei en eng iao o ou u
d a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo
n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve
l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve
g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j i ia ian iang iao ie in ing iong iu u uan ue un
q i ia ian iang iao ie in ing iong iu u uan ue un
x i ia ian iang iao ie in ing iong iu u uan ue un
zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r an ang ao e en eng i ong ou u ua uan ui un uo
z a ai an ang ao e ei en eng i ong ou u uan ui un uo
c a ai an ang ao e en eng i ong ou u uan ui un uo
s a ai an ang ao e en eng i ong ou u uan ui un uo
y a an ang ao e i in ing o ong ou u uan ue un
w a ai an ang ei en eng o u`

const all = new Set(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [initial = '', ...finals] = line.split(' ')
      return finals.map((final) => (initial === "'" ? final : initial + final))
    }),
)
const beginnings = new Set([...all].flatMap((each) => [...each].map((_, n) => each.slice(0, n + 1))))
const unfinished = new Set([...all].flatMap((each) => [...each].slice(1).map((_, n) => each.slice(0, n + 1))))
const longestSyllable = 6
const mostReadings = 8

/** Whether letters may go on to a longer syllable: `xi` may (`xian`), `yuan` may not. */
export function goesOn(letters: string): boolean {
  return unfinished.has(letters)
}

/**
 * The ways in which letters are syllables, one after the other: `xian` → `[['xian'], ['xi', 'an']]`. The last of several
 * may be only begun. At most eight.
 */
export function syllablesIn(letters: string): string[][] {
  const plain = letters.replace(/'/g, '')
  const found: string[][] = []
  const go = (at: number, before: string[]): void => {
    if (found.length >= mostReadings) return
    const rest = plain.slice(at)
    if (all.has(rest) || (before.length > 0 && beginnings.has(rest))) found.push([...before, rest])
    for (let length = Math.min(longestSyllable, rest.length - 1); length > 0; length--) {
      const syllable = rest.slice(0, length)
      if (all.has(syllable)) go(at + length, [...before, syllable])
    }
  }
  go(0, [])
  return found
}
