/** What the photo desk looks for in captions. A short code is what is typed after `=`. */
export type Vocabulary = {
  chambers: { id: number | string; name: string; aliases: string[]; shortCode: string | null }[]
  places: string[]
}
