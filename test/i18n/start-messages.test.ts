import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/en/messages.ts'
import { startMessages } from '../../src/i18n/en/start-messages.ts'

const SRC = resolve(import.meta.dirname, '../../src')
const START = ['app/mount.tsx', 'features/welcome/welcome-screen.tsx']
const IMPORT = /^(?:import|export) (?!type )(?:[^'"]*? from )?'(\.[^']+\.tsx?)'/gms

/** The files of the start screen: all that it imports, but nothing that is loaded when it is needed. */
function startFiles(): ReadonlySet<string> {
  const files = new Set<string>()
  const left = START.map((file) => resolve(SRC, file))
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (files.has(file)) continue
    files.add(file)
    const source = readFileSync(file, 'utf8')
    for (const [, target = ''] of source.matchAll(IMPORT)) left.push(resolve(dirname(file), target))
  }
  return files
}

/** The keys of texts in a file: 'tiers.title', or how they begin: `tiers.why.${reason}`. */
function keysIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/['`](\w+\.[\w.]+)(?:['`]|\$\{)/g)]
    .map(([, key = '']) => key)
    .filter((key) => hasText(messages, key))
}

function hasText(texts: object, key: string): boolean {
  let found: unknown = texts
  for (const name of key.split('.').filter((part) => part !== '')) {
    found = found instanceof Object ? Reflect.get(found, name) : undefined
  }
  return found !== undefined
}

describe('startMessages', () => {
  it('are all that the start screen and what may stand on it say', () => {
    const files = [...startFiles()]
    const keys = files.flatMap((file) => keysIn(file).map((key) => ({ key, file })))
    const missing = keys
      .filter(({ key }) => !hasText(startMessages, key))
      .map(({ key, file }) => `${relative(SRC, file)}: ${key}`)
    expect(keys.length).toBeGreaterThan(50)
    expect(missing).toEqual([])
  })
})
