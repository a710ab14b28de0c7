import { inflateSync } from 'node:zlib'

/** A page of a PDF as Chromium prints it: its size in points, and its text line by line. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  /**
   * From top to bottom, without white space: a PDF places pieces of text, and where a word is split
   * between fonts, a gap looks like a space.
   */
  readonly lines: readonly string[]
  /** Pieces of text, as they were placed. */
  readonly runs: readonly PdfRun[]
}

/** A piece of text of one size, in points from the bottom left of the page. */
export interface PdfRun {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}

/** x' = a x + e, y' = d y + f: printed pages are scaled, flipped and moved; only
 * single texts are turned. */
interface Placement {
  readonly a: number
  readonly d: number
  readonly e: number
  readonly f: number
  /** How much larger or smaller texts are, also those that are turned. */
  readonly scale: number
}

/** Baselines that lie less than this many points apart are one line. */
const SAME_LINE = 2.5

/**
 * Reads the text of a PDF made by Chromium (PDF 1.4: plain objects, deflated streams, glyph numbers in
 * hexadecimal with a table to Unicode). Not a reader of PDFs in general.
 */
export function readPdf(pdf: Buffer): readonly PdfPage[] {
  const source = pdf.toString('latin1')
  const objects = new Map(
    [...source.matchAll(/(?<=[\r\n])(\d+) 0 obj\s/g)].map((match) => [
      Number(match[1]),
      match.index + match[0].length,
    ]),
  )

  function dictionary(object: number): string {
    const start = objects.get(object) ?? 0
    const data = source.indexOf('stream', start)
    const end = source.indexOf('endobj', start)
    return source.slice(start, data >= 0 && data < end ? data : end)
  }

  function stream(object: number): string {
    const head = dictionary(object)
    const start = (objects.get(object) ?? 0) + head.length + 'stream\n'.length
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    return inflateSync(pdf.subarray(start, start + length)).toString('latin1')
  }

  function glyphTexts(font: number): ReadonlyMap<number, string> {
    const table = /\/ToUnicode (\d+) 0 R/.exec(dictionary(font))?.[1]
    return table === undefined ? new Map() : parseGlyphTable(stream(Number(table)))
  }

  return pageNumbers(dictionary, objects).map((page) => {
    const head = dictionary(page)
    const [, , width = 0, height = 0] =
      /\/MediaBox \[([\d. ]+)\]/.exec(head)?.[1]?.split(' ').map(Number) ?? []
    const fonts = new Map(
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((match) => {
        const font = Number(match[2])
        const wide = /\/Subtype \/Type0/.test(dictionary(font))
        return [match[1] ?? '', { texts: glyphTexts(font), digits: wide ? 4 : 2 }]
      }),
    )
    const contents = Number(/\/Contents (\d+) 0 R/.exec(head)?.[1])
    const runs = readRuns(stream(contents), fonts).filter(({ text }) => text.trim() !== '')
    return { width, height, lines: toLines(runs), runs }
  })
}

/** Pages in the order of the tree, which Chromium writes in levels. */
function pageNumbers(
  dictionary: (object: number) => string,
  objects: ReadonlyMap<number, number>,
): readonly number[] {
  function below(node: number): readonly number[] {
    const head = dictionary(node)
    const kids = /\/Kids \[([^\]]*)\]/.exec(head)?.[1]
    if (kids === undefined) return [node]
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap((match) => below(Number(match[1])))
  }
  const root = [...objects.keys()].find((object) => {
    const head = dictionary(object)
    return /\/Type \/Pages\b/.test(head) && !/\/Parent /.test(head)
  })
  return root === undefined ? [] : below(root)
}

function parseGlyphTable(table: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  const toText = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      texts.set(parseInt(glyph, 16), toText(text))
    }
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const first = parseInt(from, 16)
      for (let glyph = first; glyph <= parseInt(to, 16); glyph++) {
        texts.set(glyph, String.fromCodePoint(parseInt(text, 16) + glyph - first))
      }
    }
  }
  return texts
}

interface Font {
  readonly texts: ReadonlyMap<number, string>
  /** Hexadecimal digits of a glyph's number. */
  readonly digits: number
}

type Fonts = ReadonlyMap<string, Font>

const OPERATION =
  /(-?[\d.]+(?: -?[\d.]+){5}) (cm|Tm)\b|\/(F\d+) ([\d.]+) Tf|<([0-9A-F]+)> Tj|\b(q|Q)\b/g

function readRuns(content: string, fonts: Fonts): readonly PdfRun[] {
  const runs: { x: number; y: number; size: number; text: string }[] = []
  const saved: Placement[] = []
  let place: Placement = { a: 1, d: 1, e: 0, f: 0, scale: 1 }
  let font = ''
  let fontSize = 0
  for (const [, numbers, placing, named, size, glyphs, saving] of content.matchAll(OPERATION)) {
    if (saving === 'q') saved.push(place)
    else if (saving === 'Q') place = saved.pop() ?? place
    else if (named !== undefined) {
      font = named
      fontSize = Number(size)
    } else if (numbers !== undefined) {
      const [a = 1, , c = 0, d = 1, e = 0, f = 0] = numbers.split(' ').map(Number)
      const x = place.a * e + place.e
      const y = place.d * f + place.f
      const scale = place.scale * Math.hypot(c, d)
      if (placing === 'cm') place = { a: place.a * a, d: place.d * d, e: x, f: y, scale }
      else runs.push({ x, y, size: fontSize * scale, text: '' })
    } else if (glyphs !== undefined) {
      const run = runs.at(-1)
      if (run !== undefined) run.text += decode(glyphs, fonts.get(font))
    }
  }
  return runs
}

function decode(glyphs: string, font: Font | undefined): string {
  if (font === undefined) return ''
  const codes = glyphs.match(new RegExp(`.{${font.digits}}`, 'g')) ?? []
  return codes.map((code) => font.texts.get(parseInt(code, 16)) ?? '').join('')
}

/** A text without its white space, as lines of a page are. */
export function tight(text: string): string {
  return text.replaceAll(/\s/g, '')
}

function toLines(runs: readonly PdfRun[]): readonly string[] {
  const lines: { y: number; runs: PdfRun[] }[] = []
  for (const run of runs) {
    const line = lines.find(({ y }) => Math.abs(y - run.y) < SAME_LINE)
    if (line === undefined) lines.push({ y: run.y, runs: [run] })
    else line.runs.push(run)
  }
  return lines
    .toSorted((above, below) => below.y - above.y)
    .map((line) =>
      line.runs
        .toSorted((left, right) => left.x - right.x)
        .map(({ text }) => tight(text))
        .join(''),
    )
}
