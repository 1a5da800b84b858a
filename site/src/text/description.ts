import { excerpt } from './excerpt.ts'

/** What search engines and WeChat show of a description, in characters. */
const longest = 120
/** A description that ends sooner says too little. */
const shortest = 30

/**
 * A text as a description for machines: on one line, at most 120 characters, cut after a whole sentence where one ends
 * late enough, else with an ellipsis after a part of one.
 */
export function description(text: string): string {
  const plain = excerpt(text, Infinity)
  if ([...plain].length <= longest) return plain
  const start = [...plain].slice(0, longest).join('')
  const sentences = /^.*[。！？](?:[”’」』）]*)/su.exec(start)?.[0] ?? ''
  if ([...sentences].length >= shortest) return sentences
  const part = /^.*(?=[，；、：])/su.exec([...plain].slice(0, longest - 1).join(''))?.[0] ?? ''
  return [...part].length >= shortest ? `${part}…` : excerpt(plain, longest)
}
