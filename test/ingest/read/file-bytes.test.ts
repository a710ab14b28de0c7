import { describe, expect, it } from 'vitest'
import { readPieces } from '../../../src/ingest/read/file-bytes.ts'

const TEXT = 'abcdefghijklmnopqrstuvwxyz'

/** A file that the disk does not have any more when a part of it is asked for. */
class ChangedFile extends File {
  override slice(from?: number, to?: number): Blob {
    const slice = super.slice(from, to)
    if (to === 1) slice.arrayBuffer = () => Promise.reject(gone())
    return slice
  }
}

/** A file that ends earlier than it says. */
class ShortenedFile extends File {
  override get size(): number {
    return super.size + 1
  }
}

/** A file in a browser that cannot read a stream into given room. */
class SlicedFile extends File {
  override slice(from?: number, to?: number): Blob {
    const slice = super.slice(from, to)
    slice.stream = () => new Blob([]).stream().pipeThrough(new TransformStream())
    return slice
  }
}

function gone(): DOMException {
  return new DOMException('changed', 'NotReadableError')
}

async function pieces(file: File, from: number, pieceBytes: number): Promise<string[]> {
  const texts: string[] = []
  for await (const piece of readPieces(file, from, pieceBytes)) {
    texts.push(new TextDecoder().decode(piece))
  }
  return texts
}

describe.each([
  ['a stream', (): File => new File([TEXT], 'a.csv')],
  ['slices', (): File => new SlicedFile([TEXT], 'a.csv')],
])('readPieces by %s', (_, open) => {
  it('gives pieces of one size, the last one shorter', async () => {
    expect(await pieces(open(), 0, 10)).toEqual(['abcdefghij', 'klmnopqrst', 'uvwxyz'])
    expect(await pieces(open(), 16, 5)).toEqual(['qrstu', 'vwxyz'])
    expect(await pieces(open(), 26, 5)).toEqual([])
  })

  it('may be left in the middle', async () => {
    for await (const piece of readPieces(open(), 0, 4)) {
      expect(piece.length).toBe(4)
      break
    }
  })
})

describe('readPieces', () => {
  it('throws at the end where the file has changed (F09)', async () => {
    await expect(pieces(new ChangedFile([TEXT], 'a.csv'), 0, 10)).rejects.toThrow('changed')
  })

  it('throws where the file has become shorter (F09)', async () => {
    const name = { name: 'NotReadableError' }
    await expect(pieces(new ShortenedFile([TEXT], 'a.csv'), 0, 10)).rejects.toMatchObject(name)
  })
})
