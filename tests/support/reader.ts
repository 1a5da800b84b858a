/** What a reader's browser gets. Redirects are not followed, so that a test sees them. */
export type Page = { status: number; html: string; headers: Headers }

export async function read(url: string, headers: Record<string, string> = {}): Promise<Page> {
  const response = await fetch(url, { redirect: 'manual', headers })
  return { status: response.status, html: await response.text(), headers: response.headers }
}

/**
 * Reads a page again and again until it is as expected, as a reader who reloads would.
 * @throws after `timeoutMs` with what stands there instead
 */
export async function readUntil(
  url: string,
  expected: (page: Page) => boolean,
  timeoutMs = 10_000,
): Promise<Page> {
  const end = Date.now() + timeoutMs
  let page = await read(url)
  while (!expected(page)) {
    if (Date.now() > end) throw new Error(`${url}: still ${page.status}\n${page.html.slice(0, 2000)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    page = await read(url)
  }
  return page
}

export const isLive = (words: string) => (page: Page) => page.status === 200 && page.html.includes(words)
export const isGone = (page: Page) => page.status === 404
