/** Of the tray as a place to drop on. Units are named by their first block. */
export const trayId = 'tray'

/** Of a block in the tray, as something to drag. */
export const trayItemId = (block: number): string => `tray ${block}`

/** The block of such a name; null where it is not one. */
export function trayBlockOf(id: number | string): number | null {
  const block = /^tray (\d+)$/.exec(String(id))?.[1]
  return block === undefined ? null : Number(block)
}
