/** Cuts a text to at most `length` characters, an ellipsis included: descriptions for machines. */
export function excerpt(text: string, length: number): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}
