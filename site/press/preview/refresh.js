/*
 * Runs in a draft's page. Payload's editor tells its frame of each save (`payload-document-event`) once the page has
 * said that it is ready; the page then fetches itself and puts the new words in place, so that it neither flashes nor
 * scrolls. Once the address is too old, Payload brings a new one with the next save.
 */
;(() => {
  const { editor, lasts } = document.currentScript.dataset
  const frame = window.parent === window ? window.opener : window.parent
  const until = performance.now() + Number(lasts)
  let running = false
  let again = false

  const sheets = (page) =>
    [...page.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')).join()

  const refresh = async () => {
    if (running) {
      again = true
      return
    }
    running = true
    try {
      do {
        again = false
        const response = await fetch(location.href, { cache: 'no-store' })
        if (response.status === 403) return
        const page = new DOMParser().parseFromString(await response.text(), 'text/html')
        if (sheets(page) !== sheets(document)) return location.reload()
        document.title = page.title
        document.body.replaceChildren(...page.body.childNodes)
      } while (again)
    } catch {
      // The press is away for a moment: the next save tries anew.
    } finally {
      running = false
    }
  }

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== editor || source !== frame || data?.type !== 'payload-document-event') return
    if (performance.now() < until) void refresh()
  })
  // Reading on must not put a page of the site in the draft's place.
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href]') : null
    if (!link || link.getAttribute('href').startsWith('#')) return
    link.target = '_blank'
    link.rel = 'noopener'
  })
  frame?.postMessage({ type: 'payload-live-preview', ready: true }, editor)
})()
