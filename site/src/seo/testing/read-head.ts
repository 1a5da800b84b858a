/** A node of JSON-LD. */
export type Node = { [property: string]: unknown }

/** What the head of a page says, and what its reader sees. */
export type PageHead = {
  title: string
  description: string
  robots: string | null
  canonical: string | null
  type: string | null
  /** Addresses of the pictures for those who share it, with their measures. */
  pictures: { src: string; width: number; height: number; alt: string }[]
  nodes: Node[]
  /** The page's words, alternative texts with them, without spaces. */
  text: string
}

/** Reads a page as Astro writes it. */
export function readHead(html: string): PageHead {
  const metas = [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)]
  const all = (name: string) =>
    metas.filter(([, found]) => found === name).map(([, , content = '']) => plain(content))
  const alts = all('og:image:alt')
  const [widths, heights] = [all('og:image:width').map(Number), all('og:image:height').map(Number)]
  const data = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
  return {
    title: plain(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''),
    description: all('description')[0] ?? '',
    robots: all('robots')[0] ?? null,
    canonical: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? null,
    type: all('og:type')[0] ?? null,
    pictures: all('og:image').map((src, at) => ({
      src,
      width: widths[at] ?? 0,
      height: heights[at] ?? 0,
      alt: alts[at] ?? '',
    })),
    nodes: data.flatMap(([, json = '']) => (JSON.parse(json) as { '@graph': Node[] })['@graph']), // reason: json-ld.ts wrote it
    text: wordsOf(html),
  }
}

function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<body')).replace(/<script[\s\S]*?<\/script>/g, '')
  const alts = [...body.matchAll(/ alt="([^"]*)"/g)].map(([, alt = '']) => alt)
  return withoutSpaces(plain(`${body.replace(/<[^>]+>/g, '')}${alts.join('')}`))
}

/** A text without its spaces, which pages set as they need. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '')
}

function plain(text: string): string {
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#34': '"',
    '#38': '&',
    '#60': '<',
    '#62': '>',
    emsp: '',
  }
  return text.replace(/&([a-z]+|#\d+);/g, (whole, name: string) => entities[name] ?? whole)
}
