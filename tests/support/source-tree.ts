import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const workspace = fileURLToPath(new URL('../../', import.meta.url))

/** Paths from the root of everything that Git holds or would take. */
export const trackedFiles: string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  cwd: workspace,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(workspace + path))

/** Written by Payload, Next or a migration's generator: nobody reads it line by line. */
const generated = /(^|\/)(payload-types\.ts|importMap\.js|next-env\.d\.ts)$|^cms\/src\/migrations\//

/** Code that people write. */
export const sources: string[] = trackedFiles.filter(
  (path) => /\.(ts|tsx|astro|mjs|js|css|go)$/.test(path) && !generated.test(path),
)

/** @param path from the root */
export function readSource(path: string): string {
  return readFileSync(workspace + path, 'utf8')
}

/** A line feed at the end ends the last line and begins none. */
export function lineCount(path: string): number {
  return readSource(path).replace(/\n$/, '').split('\n').length
}

/** One import or re-export. `target`: path from the root for a relative one, else the specifier as it stands. */
export type Import = { from: string; target: string; isRelative: boolean; isTypeOnly: boolean }

/** Every import of a source, static and dynamic; of an .astro or .mdx file, those of its script parts. */
export function importsOf(path: string): Import[] {
  const file = ts.createSourceFile(path, scriptOf(path), ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX)
  const found: Import[] = []
  const add = (specifier: string, isTypeOnly: boolean) => {
    const isRelative = specifier.startsWith('.')
    const target = isRelative ? posix.join(posix.dirname(path), specifier) : specifier
    found.push({ from: path, target, isRelative, isTypeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const specifier = node.moduleSpecifier
      if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, isTypeOnly(node))
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments
      if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const clause = node.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const names = clause.namedBindings
  return (
    !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly)
  )
}

function scriptOf(path: string): string {
  const text = readSource(path)
  if (path.endsWith('.astro')) return /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? ''
  if (path.endsWith('.mdx')) return text.match(/^(import|export) .*$/gm)?.join('\n') ?? ''
  return text
}

/** Names of exported functions (arrow functions too) that say nothing about themselves. */
export function undocumentedFunctions(path: string): string[] {
  const file = ts.createSourceFile(path, readSource(path), ts.ScriptTarget.Latest, true)
  return file.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported || ts.getJSDocCommentsAndTags(statement).length > 0) return []
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default']
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations
      .filter(
        ({ initializer }) =>
          initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
      )
      .map(({ name }) => name.getText())
  })
}
