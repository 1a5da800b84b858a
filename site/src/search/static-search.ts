import { kindNames, type SearchResult } from './answer.ts'
import { foundName, type ListedName } from './listed-name.ts'
import type { Piece } from './marks.ts'
import { type Question, questionOf } from './terms.ts'

/**
 * Searches names and headlines where no press answers `/search/?q=…`, so that the page of the release was sent in its
 * place. Headlines come month by month, the newest first, until there are enough.
 */
const monthsAtOnce = 6
const enough = 20

async function start(): Promise<void> {
  const typed = new URLSearchParams(location.search).get('q') ?? ''
  const question = questionOf(typed)
  const place = document.getElementById('listed')
  if (question.terms.length === 0 || !place) return
  const field = document.querySelector<HTMLInputElement>('#q')
  if (field) field.value = question.typed
  document.title = `检索“${question.typed}” · 归燕`
  document.getElementById('intro')?.setAttribute('hidden', '')
  place.hidden = false
  try {
    await search(place, question)
  } catch {
    place.replaceChildren(element('p', 'search-note', '名称和标题没有取到，请检查网络后再试。'))
    document.getElementById('intro')?.removeAttribute('hidden')
  }
}

async function search(place: HTMLElement, question: Question): Promise<void> {
  const heading = element('h2', 'search-count', `正在查“${question.typed}”……`)
  heading.setAttribute('role', 'status')
  const list = element('ol', 'search-results')
  const more = element('button', 'search-more', '再查更早的标题')
  const note = element('p', 'search-note', '这里只查商会、榜单的名称和报道的标题，不查正文。')
  more.hidden = true
  place.replaceChildren(heading, note, list, more)
  const [names, months] = await Promise.all([
    load<ListedName[]>(place.dataset['names']),
    load<string[]>(place.dataset['months']),
  ])
  let count = show(list, names, question)
  const goOn = async (wanted: number) => {
    more.hidden = true
    while (months.length > 0 && count < wanted) {
      const lists = await Promise.all(
        months.splice(0, monthsAtOnce).map((month) => load<ListedName[]>(`/search/titles-${month}.json`)),
      )
      count += show(list, lists.flat(), question)
    }
    more.hidden = months.length === 0
    heading.textContent =
      count > 0
        ? `有“${question.typed}”的${more.hidden ? '共' : '已找到'}${count}条`
        : `没有找到“${question.typed}”`
  }
  more.addEventListener('click', () => void goOn(count + enough))
  await goOn(enough)
  if (count === 0) document.getElementById('intro')?.removeAttribute('hidden')
}

/** @throws where it cannot be had, or is no JSON */
async function load<T>(address = ''): Promise<T> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as T // reason: files of the same release
}

function show(list: HTMLElement, names: ListedName[], { terms }: Question): number {
  const found = names.flatMap((name) => foundName(name, terms) ?? [])
  for (const result of found) list.append(item(result))
  return found.length
}

/** The same as SearchResult.astro makes. */
function item({ kind, href, title, date }: SearchResult): HTMLElement {
  const link = element('a')
  link.setAttribute('href', href)
  link.append(...title.map(piece))
  const heading = element('h3')
  heading.append(link)
  const about = element('p', 'search-about')
  about.append(element('span', '', kindNames[kind]))
  if (date) {
    const time = element('time', '', date.text)
    time.setAttribute('datetime', date.iso)
    about.append(time)
  }
  const article = element('article', 'search-result')
  article.append(heading, about)
  const row = element('li')
  row.append(article)
  return row
}

function piece({ text, hit }: Piece): Node {
  const shown = text.replace(/\s*\n\s*/g, ' ')
  return hit ? element('mark', '', shown) : document.createTextNode(shown)
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (text) made.textContent = text
  return made
}

void start()
