/** One content in two forms: for editors that set it, and for those that take words only. */
export type RichContent = { html: string; text: string }

/**
 * Puts content that is still being fetched onto the clipboard. Call it at once when a person presses something: browsers
 * give the clipboard for a moment only, and Safari not after a wait.
 * @returns false where the browser does not let us; @throws what the fetching throws
 */
export async function putOnClipboard(content: Promise<RichContent>): Promise<boolean> {
  const blob = (kind: keyof RichContent, type: string) =>
    content.then((forms) => new Blob([forms[kind]], { type }))
  // Absent over plain http, as in many an office's network.
  if (typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write) {
    const item = new ClipboardItem({
      'text/html': blob('html', 'text/html'),
      'text/plain': blob('text', 'text/plain'),
    })
    const isWritten = await navigator.clipboard.write([item]).then(
      () => true,
      () => false,
    )
    if (isWritten) return true
  }
  return copyByCommand(await content)
}

/** The old way, which works over plain http as well. */
export function copyByCommand({ html, text }: RichContent): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return isCopied
}
