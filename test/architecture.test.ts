import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SRC, sourceFiles } from './source-files.ts'

interface Allowed {
  readonly folders: readonly string[]
  readonly packages: readonly string[]
}

const VIEW_PACKAGES = ['react', '@mantine/core', '@mantine/hooks', '@tanstack/react-virtual']
const BELOW_FEATURES =
  'domain ingest worker queries state charts ui print i18n follow-up backup'.split(' ')

/** Which folders of src/ a folder may import from, and which packages. */
const ALLOWED: Readonly<Record<string, Allowed>> = {
  domain: { folders: [], packages: [] },
  ingest: { folders: ['domain'], packages: ['@e965/xlsx'] },
  i18n: { folders: ['domain', 'ingest'], packages: ['react', 'use-intl'] },
  export: {
    folders: ['domain', 'ingest', 'i18n'],
    packages: ['papaparse', 'fflate'],
  },
  storage: { folders: ['domain', 'ingest', 'worker', 'export'], packages: ['dexie', 'valibot'] },
  worker: { folders: ['domain', 'ingest', 'storage', 'export', 'i18n'], packages: [] },
  state: {
    folders: ['domain', 'i18n'],
    packages: ['react', 'zustand', 'valibot', '@tanstack/react-router'],
  },
  queries: {
    folders: ['domain', 'ingest', 'worker', 'i18n'],
    packages: ['react', 'zustand', '@tanstack/react-query'],
  },
  ui: { folders: ['i18n'], packages: VIEW_PACKAGES },
  charts: { folders: ['domain', 'i18n', 'ui'], packages: ['react', 'recharts'] },
  print: { folders: ['domain', 'i18n', 'ui'], packages: ['react', 'react-dom'] },
  'follow-up': { folders: ['domain', 'i18n', 'queries', 'state', 'ui'], packages: ['react'] },
  backup: {
    folders: ['domain', 'ingest', 'i18n', 'queries', 'ui'],
    packages: ['react'],
  },
  features: {
    folders: BELOW_FEATURES,
    packages: VIEW_PACKAGES,
  },
  app: {
    folders: [...BELOW_FEATURES, 'features'],
    packages: [...VIEW_PACKAGES, 'react-dom', '@tanstack/react-query', '@tanstack/react-router'],
  },
}

/** The only places that may import running code, not just types, across the thread border. */
const CROSSES_THE_BORDER = new Set(['worker', 'queries', 'storage'])

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(STATEMENT)].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }))
}

function folderOf(path: string): string {
  return relative(SRC, path).split(/[\\/]/)[0] ?? ''
}

function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

const files = sourceFiles(SRC, /\.tsx?$/)
const imports = files.flatMap(importsOf)
const folders = readdirSync(SRC).filter((name) => statSync(join(SRC, name)).isDirectory())

function importsFrom(folder: string): Import[] {
  return imports.filter(({ file }) => folderOf(file) === folder)
}

describe('src', () => {
  it('has just the folders that the table names', () => {
    expect(folders.toSorted()).toEqual(Object.keys(ALLOWED).toSorted())
  })

  it('has one file beside its folders, main.tsx', () => {
    const loose = readdirSync(SRC).filter((name) => statSync(join(SRC, name)).isFile())
    expect(loose).toEqual(['main.tsx'])
  })

  it('says in a README of each folder what belongs there', () => {
    const silent = folders.filter((name) => !readdirSync(join(SRC, name)).includes('README.md'))
    expect(silent).toEqual([])
  })

  it('has no barrel files', () => {
    expect(files.filter((file) => /[\\/]index\.tsx?$/.test(file))).toEqual([])
  })

  it('finds the imports it judges', () => {
    expect(imports.length).toBeGreaterThan(files.length)
  })
})

describe.each(Object.entries(ALLOWED))('src/%s', (folder, allowed) => {
  const own = importsFrom(folder)

  it('imports only from the folders it may', () => {
    const offending = own
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ file, to: folderOf(join(dirname(file), target)) }))
      .filter(({ to }) => to !== folder && !allowed.folders.includes(to))
      .map(({ file, to }) => `${relative(SRC, file)} -> ${to}`)
    expect(offending).toEqual([])
  })

  it('imports only the packages it may', () => {
    const offending = own
      .filter(({ target }) => !target.startsWith('.'))
      .filter(({ target }) => !allowed.packages.includes(packageOf(target)))
      .map(({ file, target }) => `${relative(SRC, file)} -> ${target}`)
    expect(offending).toEqual([])
  })
})

describe('src/features', () => {
  it('keeps features apart from each other', () => {
    const featureOf = (path: string): string =>
      relative(join(SRC, 'features'), path).split(/[\\/]/)[0] ?? ''
    const offending = importsFrom('features')
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ file, path: join(dirname(file), target) }))
      .filter(
        ({ file, path }) => folderOf(path) === 'features' && featureOf(path) !== featureOf(file),
      )
      .map(({ file, path }) => `${relative(SRC, file)} -> ${relative(SRC, path)}`)
    expect(offending).toEqual([])
  })
})

describe('the thread border', () => {
  it('is crossed by types alone, except where workers are made and called', () => {
    const offending = imports
      .filter(({ file }) => !CROSSES_THE_BORDER.has(folderOf(file)))
      .filter(({ file, target }) => folderOf(join(dirname(file), target)) === 'worker')
      .filter(({ target, typeOnly }) => target.startsWith('.') && !typeOnly)
      .map(({ file, target }) => `${relative(SRC, file)} -> ${target}`)
    expect(offending).toEqual([])
  })

  it('keeps order files behind the reader: only the seam imports the file libraries', () => {
    const offending = imports
      .filter(({ target }) => ['papaparse', '@e965/xlsx'].includes(packageOf(target)))
      .map(({ file }) => relative(SRC, file).replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('ingest/read/') && !file.startsWith('export/'))
    expect(offending).toEqual([])
  })
})
