import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on a page, as [rule, element]; WCAG 2.2 AA and best practices, with one exception: the switch of the
 * reading mode stands in no landmark. Without script it can only change what comes after it, so it stands before the
 * header; it is named, and the second thing that the keyboard reaches.
 */
export async function accessibilityFindings(page: Page): Promise<[string, string][]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ html }): [string, string] => [id, html]))
    .filter(([id, html]) => !(id === 'region' && html.startsWith('<input class="reading-switch"')))
}
