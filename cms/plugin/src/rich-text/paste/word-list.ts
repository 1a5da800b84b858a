/** A paragraph of Word that stands in a list: how deep, and the mark that Word wrote before it. */
export type WordListItem = { depth: number; marker: string }

/** Reads `mso-list:l0 level2 lfo1` of a paragraph of Word; null for any other element. */
export function wordListItem(element: Element, style: Map<string, string>): WordListItem | null {
  const level = /\blevel(\d)/.exec(style.get('mso-list') ?? '')
  if (!level) return null
  return { depth: Number(level[1]) - 1, marker: markerElement(element)?.textContent?.trim() ?? '' }
}

/** The element that holds the mark and the blanks behind it. */
export function isWordMarker(style: Map<string, string>): boolean {
  return style.get('mso-list') === 'ignore'
}

function markerElement(element: Element): Element | null {
  return (
    [...element.querySelectorAll('[style]')].find((within) =>
      /mso-list:\s*ignore/i.test(within.getAttribute('style') ?? ''),
    ) ?? null
  )
}

/** Marks that the site's lists would show alike. Others (一、 （1） A.) are words and stay in a paragraph. */
export function listOfMarker(marker: string): 'bullet' | 'number' | null {
  if (/^\d+[.．]$/.test(marker)) return 'number'
  return /^[·•●○■□§Øülnuqvo\u2022\u25AA\uF0B7\uF0A7\uF0D8-]$/u.test(marker) ? 'bullet' : null
}
