import { filledText } from '../fields/site-url.ts'

/** Whether readers who cannot see the picture would be told nothing of it. A decorative one has nothing to tell. */
export function lacksAlt({ alt, decorative }: { alt?: unknown; decorative?: unknown }): boolean {
  return decorative !== true && !filledText(alt)?.trim()
}
