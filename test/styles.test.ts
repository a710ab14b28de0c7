import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SRC, sourceFiles } from './source-files.ts'

/** What a component takes from a style module. */
interface Use {
  readonly file: string
  readonly module: string
  readonly names: readonly string[]
  /** Some of the names are put together at run time. */
  readonly hasOthers: boolean
}

function usesOf(file: string): Use[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].map((match) => {
    const [statement, name = '', target = ''] = match
    const taken = [...source.matchAll(new RegExp(`\\b${name}\\['([^']+)'\\]`, 'g'))]
    const rest = source
      .replace(statement, '')
      .replaceAll(new RegExp(`\\b${name}\\['[^']+'\\]`, 'g'), '')
    return {
      file,
      module: join(dirname(file), target),
      names: taken.map(([, taking = '']) => taking),
      hasOthers: new RegExp(`\\b${name}\\b`).test(rest),
    }
  })
}

function classesOf(module: string): Set<string> {
  const rules = readFileSync(module, 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  return new Set([...rules.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name))
}

const uses = sourceFiles(SRC, /\.tsx?$/).flatMap(usesOf)
const classesByModule = new Map(
  sourceFiles(SRC, /\.module\.css$/).map((module) => [module, classesOf(module)]),
)

describe('style modules', () => {
  it('have every class that a component takes from them', () => {
    const missing = uses.flatMap(({ file, module, names }) =>
      names
        .filter((name) => classesByModule.get(module)?.has(name) !== true)
        .map((name) => `${relative(SRC, file)}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('have no class that no component takes', () => {
    const unused = [...classesByModule].flatMap(([module, classes]) => {
      const taking = uses.filter((use) => use.module === module)
      if (taking.some(({ hasOthers }) => hasOthers)) return []
      const taken = new Set(taking.flatMap(({ names }) => names))
      return [...classes]
        .filter((name) => !taken.has(name))
        .map((name) => `${relative(SRC, module)}: ${name}`)
    })
    expect(unused).toEqual([])
  })
})
