import { describe, expect, it } from 'vitest'
import { droppedFiles } from '../../src/ui/dropped-files.ts'

/** A file; a folder where it has entries; one that cannot be read where these are 'locked'. */
interface Tree {
  readonly name: string
  readonly entries?: readonly Tree[] | 'locked'
}

const file = (name: string): Tree => ({ name })
const folder = (name: string, ...entries: readonly Tree[]): Tree => ({ name, entries })
const locked = (name: string): Tree => ({ name, entries: 'locked' })

/** An entry as browsers hand it out: the entries of a folder in batches of two. */
function entryOf({ name, entries }: Tree): unknown {
  if (entries === undefined) {
    return { name, isFile: true, file: (done: (read: File) => void) => done(new File([], name)) }
  }
  const left = entries === 'locked' ? [] : entries.map(entryOf)
  const readEntries = (
    done: (batch: readonly unknown[]) => void,
    fail: (cause: unknown) => void,
  ): void => {
    if (entries === 'locked') fail(new DOMException('Permission denied', 'NotReadableError'))
    else done(left.splice(0, 2))
  }
  return { name, isDirectory: true, createReader: () => ({ readEntries }) }
}

async function namesOfDrop(...trees: readonly Tree[]): Promise<readonly string[]> {
  const items = trees.map((tree) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(tree) }))
  const files = trees.map((tree) => new File([], tree.name))
  const transfer = { files, items: [{ kind: 'string' }, ...items] }
  return (await droppedFiles(transfer as unknown as DataTransfer)).map(({ name }) => name)
}

describe('droppedFiles', () => {
  it('takes the files of folders, by name and without hidden ones', async () => {
    const old = folder('old', file('c.csv'))
    const year = folder('2025', file('b.csv'), file('.DS_Store'), file('a.csv'), old)
    expect(await namesOfDrop(file('x.csv'), year)).toEqual(['x.csv', 'a.csv', 'b.csv', 'c.csv'])
  })

  it('lets a folder that cannot be read stand for itself, beside the others', async () => {
    const year = folder('2025', file('a.csv'))
    expect(await namesOfDrop(locked('2024'), year)).toEqual(['2024', 'a.csv'])
    expect(await namesOfDrop(folder('2025', file('a.csv'), locked('inner')))).toEqual(['2025'])
  })

  it('takes a folder without files for an empty file, unless other files were dropped with it', async () => {
    const empty = folder('2024', file('.DS_Store'), folder('inner'))
    expect(await namesOfDrop(empty)).toEqual(['2024'])
    expect(await namesOfDrop(empty, file('a.csv'))).toEqual(['a.csv'])
  })
})
