/** Where an edition's page tells of a chamber: an address ends in the slug. */
export function sayingsAnchor(chamber: { href: string }): string {
  return `said-${chamber.href.split('/').at(-2) ?? ''}`
}
