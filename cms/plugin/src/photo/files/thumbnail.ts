import type { Derivative } from '@guiyan/shared/content'

/** The address of a small picture for the staff: the whole one, some 480 px wide. null where nothing was made yet. */
export function thumbnailOf(derivatives: unknown): string | null {
  const made = Array.isArray(derivatives) ? (derivatives as Derivative[]) : [] // reason: only `darkroom` writes it
  const webps = made.filter(({ crop, mimeType }) => crop === null && mimeType === 'image/webp')
  const [smallest] = webps.toSorted((a, b) => a.width - b.width)
  return smallest ? `/api/photos/derivatives/${smallest.filename}` : null
}
