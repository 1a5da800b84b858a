/** The lines of a headline: a blank between two Chinese characters is the break of a couplet. */
export const coupletLines = (text: string): string[] =>
  text.trim().split(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u)
