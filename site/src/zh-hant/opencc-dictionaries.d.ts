/** OpenCC's dictionaries as opencc-js carries them: `发展 發展|头发 頭髮`. */
declare module 'opencc-js/dict/*' {
  const entries: string
  export default entries
}
