/** Published content that cannot be shown whole. It fails the page and so holds back the release. */
export class ContentError extends Error {
  override name = 'ContentError'
}
