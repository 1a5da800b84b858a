import { ManuscriptError } from '../../manuscript-error.ts'

/** Tables in tables in text boxes stay far below; the reader recurses and would overflow the stack. */
const maxDepth = 500

/** @throws {ManuscriptError} where a part declares entities, which Word never does, or nests too deep */
export function refuseHostileXml(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml))
    throw new ManuscriptError({
      zh: 'Word 文件里有外部引用或自定义实体，为安全起见不读：请复制文字粘贴',
      en: 'the Word file declares entities and is not read: copy its text and paste it',
    })
  let depth = 0
  for (const [mark] of xml.matchAll(/<\/|\/>|<[A-Za-z_]/gu)) {
    depth += mark === '</' || mark === '/>' ? -1 : 1
    if (depth > maxDepth)
      throw new ManuscriptError({
        zh: 'Word 文件的结构嵌套过深，读不了：请复制文字粘贴',
        en: 'the Word file nests too deep: copy its text and paste it',
      })
  }
}
