/** Pictures below the screen load when one comes to them, and nobody scrolls here. Runs in a page. */
export async function picturesShown(): Promise<void> {
  await document.fonts.ready
  for (const image of document.images) image.loading = 'eager'
  await Promise.all([...document.images].map((image) => image.decode()))
}
