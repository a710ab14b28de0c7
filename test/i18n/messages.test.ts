import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { messages as english } from '../../src/i18n/en/messages.ts'
import { messages as chinese } from '../../src/i18n/zh-CN/messages.ts'
import { SRC, sourceFiles } from '../source-files.ts'

function leaves(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string'
      ? [[`${path}${key}`, value]]
      : leaves(value as object, `${path}${key}.`),
  )
}

/** Where the brace that opens at `open` closes. */
function closingBrace(message: string, open: number): number {
  let depth = 0
  for (let at = open; at < message.length; at++) {
    if (message[at] === '{') depth++
    if (message[at] === '}' && --depth === 0) return at
  }
  throw new RangeError(`Unbalanced braces: ${message}`)
}

/** The texts in braces of a message, or of the branches of a plural or select, one level deep. */
function bracedTexts(message: string): string[] {
  const open = message.indexOf('{')
  if (open === -1) return []
  const close = closingBrace(message, open)
  return [message.slice(open + 1, close), ...bracedTexts(message.slice(close + 1))]
}

/** Names of the ICU arguments and tags of a text, those in its branches included. */
function placeholders(message: string): string[] {
  const names = bracedTexts(message).flatMap((braced) => {
    const [, name = '', branches = ''] = /^\s*(\w+)\s*(?:,(.*))?$/s.exec(braced) ?? []
    return [name, ...bracedTexts(branches).flatMap(placeholders)]
  })
  const tags = [...message.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`)
  return [...new Set([...names, ...tags])].toSorted()
}

/** What the app's code says that may be a key: quoted words, and those with parts put in at run time. */
function wordsInCode(): { readonly whole: ReadonlySet<string>; readonly patterns: RegExp } {
  const code = sourceFiles(SRC, /\.tsx?$/)
    .filter((file) => !/i18n[\\/](?:en|zh-CN)[\\/]/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const whole = [...code.matchAll(/'([\w.-]+)'/g)].map(([, word = '']) => word)
  const templates = [...code.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{[^{}]*\})+)`/g)]
  const patterns = templates.map(([, text = '']) =>
    text.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, '.+'),
  )
  return { whole: new Set(whole), patterns: new RegExp(`^(?:${patterns.join('|')})$`) }
}

const ENGLISH = new Map(leaves(english))
const CHINESE = new Map(leaves(chinese))

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect([...CHINESE.keys()].toSorted()).toEqual([...ENGLISH.keys()].toSorted())
  })

  it('have the same tags in both languages, and no argument that the English text lacks', () => {
    const differing = [...ENGLISH].flatMap(([key, text]) => {
      const [want, have] = [placeholders(text), placeholders(CHINESE.get(key) ?? '')]
      const tags = (names: string[]): string => names.filter((n) => n.startsWith('<')).join()
      // Chinese has no plural, so it may leave out the count that only chooses a form.
      const same = tags(want) === tags(have) && have.every((name) => want.includes(name))
      return same ? [] : [`${key}: ${want.join()} | ${have.join()}`]
    })
    expect(differing).toEqual([])
  })

  it('are asked for, each of them, by some code', () => {
    const { whole, patterns } = wordsInCode()
    const unused = [...ENGLISH.keys()].filter((key) => !whole.has(key) && !patterns.test(key))
    expect(unused).toEqual([])
  })

  it('are never empty', () => {
    const empty = [...ENGLISH, ...CHINESE].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('are Chinese in Chinese: full-width punctuation between Chinese characters', () => {
    const halfWidth = [...CHINESE].filter(([, text]) => /[\u4e00-\u9fff][,;:!?]/.test(text))
    expect(halfWidth).toEqual([])
  })

  it.each([
    ['en', english, ENGLISH],
    ['zh-CN', chinese, CHINESE],
  ] as const)('are well-formed ICU messages in %s', (locale, messages, texts) => {
    const faults: string[] = []
    const translate = createTranslator({
      locale,
      messages,
      onError: (error) => faults.push(error.message),
    })
    for (const [key, text] of texts) {
      const names = placeholders(text)
      const tags = names.filter((name) => name.startsWith('<')).map((name) => name.slice(1, -1))
      const values = Object.fromEntries([
        ...names.filter((name) => !name.startsWith('<')).map((name) => [name, 2]),
        ...tags.map((name) => [name, (chunks: unknown) => chunks]),
      ])
      void (translate.rich as (key: string, values: object) => unknown)(key, values)
    }
    expect(faults).toEqual([])
  })
})
