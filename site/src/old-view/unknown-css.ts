import compat, { type CompatStatement, type Identifier } from '@mdn/browser-compat-data' with { type: 'json' }
import { type CssNode, parse, walk } from 'css-tree'

/** The oldest browser that reads us: WeChat's own on cheap Android phones. */
const chromium = 86

const { properties = {}, selectors = {}, types = {}, 'at-rules': rules = {} } = compat.css

/**
 * What a style sheet asks for that Chromium 86 does not know, sorted, each once: `text-wrap`, `display: flow-root`,
 * `@media prefers-contrast`, `:has`, `dvh`, `min()`. By MDN's browser-compat-data; what MDN has no data for is taken
 * as known. @throws where the sheet cannot be parsed
 */
export function unknownToOldViews(css: string): string[] {
  const found = new Set<string>()
  const ast = parse(css, {
    onParseError: (error) => {
      throw error
    },
  })
  walk(ast, (node) => {
    for (const [name, feature] of featuresOf(node)) if (feature && !known(feature)) found.add(name)
  })
  return [...found].sort()
}

type Feature = [name: string, data: Identifier | undefined]

function featuresOf(node: CssNode): Feature[] {
  switch (node.type) {
    case 'Declaration':
      return declarationFeatures(node.property, node.value)
    case 'Function':
      return [
        [`${node.name}()`, types[node.name] ?? types['color']?.[node.name] ?? types['gradient']?.[node.name]],
      ]
    case 'Dimension':
      return /^[dsl]v/.test(node.unit)
        ? [[node.unit, types['length']?.['viewport_percentage_units_dynamic']]]
        : [[node.unit, types['length']?.[node.unit]]]
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return [[`:${node.name}`, selectors[node.name]]]
    case 'NestingSelector':
      return [['&', selectors['nesting']]]
    case 'Atrule':
      return [[`@${node.name}`, rules[node.name]]]
    case 'Feature':
      return [[`@media ${node.name}`, rules['media']?.[node.name]]]
    case 'FeatureRange':
      return [['@media (a < b)', rules['media']?.['range_syntax']]]
    default:
      return []
  }
}

function declarationFeatures(property: string, value: CssNode): Feature[] {
  const data = properties[property]
  const features: Feature[] = [[property, data]]
  if (data && !known(data)) return features
  walk(value, (node) => {
    if (node.type === 'Identifier') features.push([`${property}: ${node.name}`, data?.[node.name]])
  })
  return features
}

function known({ __compat: statement }: Identifier): boolean {
  return statement === undefined || supported(statement)
}

function supported({ support }: CompatStatement): boolean {
  const statements = [support.chrome ?? []].flat()
  return statements.some(
    ({ version_added: added, flags, prefix, alternative_name: alias }) =>
      !flags && !prefix && !alias && typeof added === 'string' && Number.parseInt(added) <= chromium,
  )
}
