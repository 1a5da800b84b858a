import { basename, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  importsOf,
  lineCount,
  sources,
  trackedFiles,
  undocumentedFunctions,
  type Import,
} from '../support/source-tree.ts'

// docs/architecture.md says why; this holds it.

const isTest = (path: string) => path.endsWith('.test.ts')
const imports = [...sources, ...trackedFiles.filter((path) => path.endsWith('.mdx'))]
  .filter((path) => /\.(ts|tsx|mjs|js|astro|mdx)$/.test(path))
  .flatMap(importsOf)
const shown = (found: Import[]) => found.map(({ from, target }) => `${from} → ${target}`)
const below = (folder: string) => (path: string) => path.startsWith(`${folder}/`)

/** Deepest first: a path belongs to the first that holds it. */
const packages = ['cms/plugin', 'cms', 'site', 'shared', 'tests', '.launch'] as const
type Package = (typeof packages)[number]
const packageOf = (path: string): Package | undefined => packages.find((name) => below(name)(path))

/** Names by which packages are imported, and who may import what is in other packages. */
const workspaceNames: Partial<Record<Package, string>> = {
  'cms/plugin': '@guiyan/newsroom',
  cms: '@guiyan/cms',
  site: '@guiyan/site',
  shared: '@guiyan/shared',
}
const mayImport: Record<Package, Package[]> = {
  shared: [],
  'cms/plugin': ['shared'],
  cms: ['cms/plugin', 'shared'],
  site: ['shared'],
  tests: ['shared'],
  '.launch': [],
}
const frameworks: Record<string, Package[]> = {
  payload: ['cms/plugin', 'cms'],
  '@payloadcms': ['cms/plugin', 'cms'],
  next: ['cms'],
  astro: ['site'],
  '@astrojs': ['site'],
}

function foreignPackage({ from, target, isRelative }: Import): Package | undefined {
  const named = packages.find((name) => {
    const known = workspaceNames[name]
    return known !== undefined && (target === known || target.startsWith(`${known}/`))
  })
  const found = isRelative ? packageOf(target) : named
  return found === packageOf(from) ? undefined : found
}

describe('imports', () => {
  test('are found at all: an empty list would pass every rule below', () => {
    expect(imports.length).toBeGreaterThan(200)
    expect(imports.some(({ from }) => from.endsWith('.astro'))).toBe(true)
  })

  test('cross packages only the way docs/architecture.md draws', () => {
    const wrong = imports.filter((found) => {
      const owner = packageOf(found.from)
      const foreign = foreignPackage(found)
      return owner && foreign && !mayImport[owner].includes(foreign)
    })
    // The launcher reads the settings with the newsroom's own code.
    const known = ['.launch/serve/read-settings.mjs → shared/src/settings.ts']
    expect(shown(wrong).filter((line) => !known.includes(line))).toEqual([])
  })

  test('reach other packages by their names, never by a path', () => {
    const paths = imports.filter(
      (found) => found.isRelative && foreignPackage(found) && packageOf(found.from) !== '.launch',
    )
    expect(shown(paths)).toEqual([])
  })

  test('of a framework stay on its side', () => {
    const wrong = imports.filter(({ from, target, isRelative }) => {
      const allowed = frameworks[target.split('/')[0] ?? '']
      const owner = packageOf(from)
      return !isRelative && allowed && owner && !allowed.includes(owner)
    })
    expect(shown(wrong)).toEqual([])
  })

  test('of shared are zod, pinyin and Node itself', () => {
    const allowed = /^(zod|pinyin-pro|node:.+)$/
    const wrong = imports.filter(
      ({ from, target, isRelative }) =>
        below('shared')(from) && !isTest(from) && !isRelative && !allowed.test(target),
    )
    expect(shown(wrong)).toEqual([])
  })

  test('of the launcher are its own files and Node: it runs before anything is installed', () => {
    const wrong = imports.filter(
      ({ from, target, isRelative }) => below('.launch')(from) && !isRelative && !target.startsWith('node:'),
    )
    expect(shown(wrong)).toEqual([])
  })
})

describe('pages → layouts → components', () => {
  const order = ['site/src/components', 'site/src/layouts', 'site/src/pages']
  const level = (path: string) => order.findIndex((folder) => below(folder)(path))

  test('never the other way', () => {
    const wrong = imports.filter(
      ({ from, target, isRelative }) => isRelative && level(from) !== -1 && level(target) > level(from),
    )
    expect(shown(wrong)).toEqual([])
  })

  test('components fetch nothing: of content they know the types', () => {
    const wrong = imports.filter(
      ({ from, target, isTypeOnly }) =>
        below(order[0] ?? '')(from) && below('site/src/content')(target) && !isTypeOnly,
    )
    expect(shown(wrong)).toEqual([])
  })

  test('pages know nothing of the press that calls them', () => {
    // The sample content fills a snapshot for `astro dev`, as the press does for the site.
    const isOfPages = (path: string) =>
      below('site/src')(path) && !below('site/src/sample')(path) && !isTest(path)
    const wrong = imports.filter(({ from, target }) => isOfPages(from) && below('site/press')(target))
    expect(shown(wrong)).toEqual([])
  })
})

describe('files', () => {
  test('stand in the folders of the top level, and nothing else is there', () => {
    const top = new Set(
      trackedFiles.map((path) => path.split('/')[0] ?? '').filter((name) => !name.startsWith('.')),
    )
    const expected = ['cms', 'docs', 'media', 'shared', 'site', 'tests']
    const files = ['README.md', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json']
    expect([...top].sort()).toEqual([...expected, ...files].sort())
  })

  test('have 400 lines at most', () => {
    expect(sources.filter((path) => lineCount(path) > 400)).toEqual([])
  })

  test('have 100 lines or fewer in the middle', () => {
    const lengths = sources.map(lineCount).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(100)
  })

  test('of pages are short: they read, and call one layout', () => {
    const long = sources.filter((path) => below('site/src/pages')(path) && lineCount(path) > 40)
    expect(long).toEqual([])
  })

  test('of Astro have 150 lines at most', () => {
    expect(sources.filter((path) => path.endsWith('.astro') && lineCount(path) > 150)).toEqual([])
  })

  test('are named for what they hold', () => {
    const vague = /^(utils?|helpers?|common|misc|lib)$/
    const wrong = trackedFiles.filter((path) =>
      path.split('/').some((part) => vague.test(part.replace(/\..*$/, ''))),
    )
    expect(wrong).toEqual([])
  })

  test('are in kebab-case, Astro components in PascalCase', () => {
    // Frameworks name these: routes of Next and Astro.
    const free = (path: string) => below('cms/src/app')(path) || below('site/src/pages')(path)
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
    const pascal = /^([A-Z][a-z0-9]*)+\.astro$/
    const wrong = sources.filter(
      (path) => !free(path) && !(path.endsWith('.astro') ? pascal : kebab).test(basename(path)),
    )
    expect(wrong).toEqual([])
  })
})

test('every exported function of the product says what it does', () => {
  // Routes are called by their framework; makers of sample texts are read in one line.
  const exempt = ['tests', 'cms/src/app', 'cms/src/bench', 'site/src/pages', 'site/src/sample', '.launch']
  const silent = sources
    .filter((path) => /\.tsx?$/.test(path) && !isTest(path) && !exempt.some((folder) => below(folder)(path)))
    .flatMap((path) => undocumentedFunctions(path).map((name) => posix.join(path, name)))
  expect(silent).toEqual([])
})
