import { type Finding, finding } from './finding.ts'

/** `一个一个`, `一次一次`: said twice on purpose. */
const onPurpose = /^[一二三两每]/u

/** Words and marks that stand there twice: `商会商会`, `的的`, `，，`. */
export function doubled(text: string): Finding[] {
  return [
    ...[...text.matchAll(/(\p{Script=Han}{2,12})\1/gu)].flatMap(({ 0: whole, 1: word = '', index }) =>
      onPurpose.test(word) || /^(.)\1+$/u.test(word) ? [] : [twice(text, index, whole, word)],
    ),
    // 目的的 is right, so is 了了 after 不.
    ...[...text.matchAll(/(?<!目)(的)的|(?<!不)(了)了|([，。、；：！？,;:])\3/gu)].flatMap(
      ({ 0: whole, index }) =>
        // `。。。` is an ellipsis.
        text[index - 1] === whole[0] || text[index + 2] === whole[0]
          ? []
          : [twice(text, index, whole, whole[0] ?? '')],
    ),
  ]
}

function twice(text: string, at: number, whole: string, once: string): Finding {
  return finding(text, [at, at + whole.length], once, 'doubled', `“${once}”连写了两遍，请核对。`)
}
