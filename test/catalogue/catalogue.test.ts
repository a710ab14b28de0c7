import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The groups of the catalogue of bad and odd inputs, and how many lines each has. */
const GROUPS = { F: 10, E: 11, C: 16, X: 17, H: 8, D: 9, N: 11, B: 14, S: 12, M: 10 } as const

const IDS = Object.entries(GROUPS).flatMap(([group, lines]) =>
  Array.from({ length: lines }, (_, line) => `${group}${String(line + 1).padStart(2, '0')}`),
)

/** Titles of tests: the first text in the call, or the one behind the table of an `each`. */
const TITLE = /\b(?:it|test)(?:\.each[\s\S]*?\]\s*\))?\(\s*(['"`])((?:(?!\1).)*)\1/g

function titlesIn(folder: string, end: string): readonly string[] {
  const path = resolve(import.meta.dirname, folder)
  const files = readdirSync(path).filter((file) => file.endsWith(end))
  return files.flatMap((file) =>
    Array.from(readFileSync(join(path, file), 'utf8').matchAll(TITLE), (match) => match[2] ?? ''),
  )
}

/** 'S01: …' proves one line, 'S01, S02: …' two. */
function idsOf(title: string): readonly string[] {
  return /^[A-Z]\d\d(?:, [A-Z]\d\d)*(?=:)/.exec(title)?.[0].split(', ') ?? []
}

describe('the catalogue of bad and odd inputs', () => {
  it('has 118 lines', () => {
    expect(IDS).toHaveLength(118)
  })

  it('has a test for every line, that begins with its id, here or among those of the browser', () => {
    const titles = [...titlesIn('.', '.test.ts'), ...titlesIn('../browser', '.spec.ts')]
    const proven = new Set(titles.flatMap(idsOf))
    expect(IDS.filter((id) => !proven.has(id))).toEqual([])
  })
})
