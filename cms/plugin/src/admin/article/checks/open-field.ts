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
  // A row that is still unfolding moves it: once now, once when it can be seen.
  field.scrollIntoView({ block: 'center' })
  const target = await untilThere(() => focusable(field))
  target?.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center' })
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

const typed = 'input:not([type=hidden]), textarea, [contenteditable=true], .array-field__add-row, button'

/** What can be typed or pressed in a field; of a list without rows the button that adds one. */
function focusable(field: HTMLElement): HTMLElement | null {
  if (field.matches(typed)) return field.checkVisibility() ? field : null
  const targets = [...field.querySelectorAll<HTMLElement>(typed)].filter((target) => target.checkVisibility())
  return targets.find((target) => !target.matches('.popup-button')) ?? null
}

/** Looks at each frame: a row that unfolds tells nobody. */
function untilThere<T>(find: () => T | null): Promise<T | null> {
  const until = performance.now() + patienceMs
  return new Promise((resolve) => {
    const look = () => {
      const found = find()
      if (found !== null || performance.now() > until) resolve(found)
      else requestAnimationFrame(look)
    }
    look()
  })
}
