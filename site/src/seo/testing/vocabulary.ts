import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// schema.org's vocabulary as schema-dts has it: interfaces that extend each other, a property a line.
const packageFolder = dirname(createRequire(import.meta.url).resolve('schema-dts/package.json'))
const lines = readFileSync(join(packageFolder, 'dist/schema.d.ts'), 'utf8').split('\n')

type Interface = { parents: string[]; properties: string[] }
const interfaces = readInterfaces()

/** The properties that a type of schema.org has; null where there is no such type. */
export function propertiesOf(type: string): Set<string> | null {
  if (!interfaces.has(`${type}Leaf`)) return null
  const found = new Set<string>()
  const waiting = [`${type}Leaf`]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const { parents, properties } = interfaces.get(name) ?? { parents: [], properties: [] }
    for (const property of properties) found.add(property)
    waiting.push(...parents)
  }
  return found
}

function readInterfaces(): Map<string, Interface> {
  const found = new Map<string, Interface>()
  let current: Interface | null = null
  for (const line of lines) {
    const [, name, parents = ''] = /^(?:export )?interface (\w+)(?: extends ([^{]+))? \{/.exec(line) ?? []
    if (name !== undefined) {
      current = { parents: parents.split(',').map((parent) => parent.trim()), properties: [] }
      found.set(name, current)
    } else if (line === '}') current = null
    const [, property] = /^ {4}"([^"]+)"\??:/.exec(line) ?? []
    if (property !== undefined) current?.properties.push(property)
  }
  return found
}
