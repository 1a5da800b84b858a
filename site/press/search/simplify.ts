type Convert = (text: string) => string

let converting: Promise<Convert> | undefined

/**
 * A text in simplified script, as Taiwan and Hong Kong write it or not: 廈門總商會 → 厦门总商会. The dictionary is loaded
 * when it is first needed.
 */
export async function simplify(text: string): Promise<string> {
  if (!/\p{Script=Han}/u.test(text)) return text
  converting ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 'twp', to: 'cn' }))
  return (await converting)(text)
}
