import type { ClientField } from 'payload'

/** Payload draws a tab and a row when they are opened. */
const patienceMs = 2000

/** Which tab of a form holds a field, counted from 0; -1 where it stands outside of tabs. */
export function tabOf(fields: readonly ClientField[], name: string): number {
  const tabs = fields.find((field) => field.type === 'tabs')
  return tabs?.type === 'tabs' ? tabs.tabs.findIndex((tab) => holds(tab.fields, name)) : -1
}

function holds(fields: readonly ClientField[], name: string): boolean {
  return fields.some(
    (field) =>
      ('name' in field && field.name === name) ||
      ('fields' in field && field.type === 'row' && holds(field.fields, name)),
  )
}

/**
 * Opens the tab and the row that a field stands in, scrolls to it and focuses what can be typed in.
 * @param path as Payload writes it: `facts.2.quote` @returns whether it is there
 */
export async function openField(fields: readonly ClientField[], path: string): Promise<boolean> {
  const [name = '', row] = path.split('.')
  openTab(tabOf(fields, name))
  if (row !== undefined && /^\d+$/.test(row)) {
    const element = await untilThere(() => document.getElementById(`${name}-row-${row}`))
    const toggle = element?.querySelector<HTMLElement>('.collapsible--collapsed .collapsible__toggle')
    toggle?.click()
  }
  const field =
    (await untilThere(() => elementOf(path))) ??
    document.getElementById(`${name}-row-${row}`) ??
    elementOf(name)
  if (!field) return false
  field.scrollIntoView({ block: 'center' })
  focusIn(field)
  return true
}

/** The form's own tabs are the last where a drawer lies over the page. */
function openTab(index: number): void {
  const forms = document.querySelectorAll('.tabs-field__tabs')
  const buttons = forms.item(forms.length - 1)?.querySelectorAll<HTMLElement>('.tabs-field__tab-button')
  const button = index === -1 ? undefined : buttons?.item(index)
  if (button && !button.classList.contains('tabs-field__tab-button--active')) button.click()
}

const elementOf = (path: string) => document.getElementById(`field-${path.replaceAll('.', '__')}`)

function focusIn(field: HTMLElement): void {
  const typed = 'input:not([type=hidden]), textarea, [contenteditable=true], button'
  const target = field.matches(typed) ? field : field.querySelector<HTMLElement>(typed)
  target?.focus({ preventScroll: true })
}

function untilThere(find: () => HTMLElement | null): Promise<HTMLElement | null> {
  const found = find()
  if (found) return Promise.resolve(found)
  return new Promise((resolve) => {
    const done = (element: HTMLElement | null) => {
      clearTimeout(timer)
      observer.disconnect()
      resolve(element)
    }
    const observer = new MutationObserver(() => {
      const element = find()
      if (element) done(element)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    const timer = setTimeout(() => done(null), patienceMs)
  })
}
