import { toEpochDay } from '../domain/calendar.ts'
import { HEADERS, madeUpLines } from './made-up-orders.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
/** Style 1 is a date, style 2 money. */
const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="4"/></cellXfs></styleSheet>`
const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>`
/** Days from the first that a workbook counts to 1970. */
const EPOCH_SERIAL = 25_569
const DAY_COLUMN = 1
const QUANTITY_COLUMN = 6

const LOCAL_BYTES = 30
const ENTRY_BYTES = 46
const END_BYTES = 22

/**
 * The lines of `madeUpOrders` in a workbook as spreadsheet programs write them: texts are shared, days are
 * serial numbers, quantities and money are numbers. It is only good for this app's own reader, to which an
 * archive that packs nothing and has no check sums is an archive.
 */
export function madeUpWorkbook(lines: number): File {
  const places = new Map<string, number>()
  const rows = [HEADERS, ...madeUpLines(lines)].map((cells, row) => rowXml(cells, row + 1, places))
  const texts = [...places.keys()].map((text) => `<si><t>${text}</t></si>`)
  const parts = {
    '_rels/.rels': relations([['xl/workbook.xml', 'officeDocument']]),
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': relations([
      ['sheet1.xml', 'worksheet'],
      ['sharedStrings.xml', 'sharedStrings'],
      ['styles.xml', 'styles'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts.join('')}</sst>`,
    'xl/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  }
  return new File(archive(parts), 'orders.xlsx')
}

function relations(targets: readonly (readonly [target: string, type: string])[]): string {
  const each = targets.map(
    ([target, type], place) =>
      `<Relationship Id="rId${place + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`
}

function rowXml(cells: readonly string[], row: number, places: Map<string, number>): string {
  const all = cells.map((cell, column) => {
    const ref = `r="${String.fromCharCode(65 + column)}${row}"`
    if (row > 1 && column === DAY_COLUMN) return `<c ${ref} s="1"><v>${serialOf(cell)}</v></c>`
    if (row > 1 && column === QUANTITY_COLUMN) return `<c ${ref}><v>${cell}</v></c>`
    if (row > 1 && column > QUANTITY_COLUMN) return `<c ${ref} s="2"><v>${Number(cell)}</v></c>`
    const place = places.get(cell) ?? places.size
    places.set(cell, place)
    return `<c ${ref} t="s"><v>${place}</v></c>`
  })
  return `<row r="${row}" spans="1:${cells.length}">${all.join('')}</row>`
}

function serialOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return EPOCH_SERIAL + toEpochDay(year, month, day)
}

/** A zip archive of texts, none of which is packed. */
function archive(parts: Readonly<Record<string, string>>): BlobPart[] {
  const encoder = new TextEncoder()
  const stored: Uint8Array<ArrayBuffer>[] = []
  const entries: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const [path, text] of Object.entries(parts)) {
    const name = encoder.encode(path)
    const content = encoder.encode(text)
    const local = record('PK\u0003\u0004', LOCAL_BYTES, [26, name.length])
    const entry = record(
      'PK\u0001\u0002',
      ENTRY_BYTES,
      [20, content.length],
      [24, content.length],
      [28, name.length],
      [42, offset],
    )
    stored.push(local, name, content)
    entries.push(entry, name)
    offset += local.length + name.length + content.length
  }
  const directory = entries.reduce((sum, { length }) => sum + length, 0)
  const count = entries.length / 2
  return [
    ...stored,
    ...entries,
    record('PK\u0005\u0006', END_BYTES, [8, count], [10, count], [12, directory], [16, offset]),
  ]
}

/** Bytes that begin with a signature and have numbers at some places, the least first; what is not told is 0. */
function record(
  signature: string,
  length: number,
  ...numbers: readonly (readonly [place: number, number: number])[]
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(signature))
  for (const [place, number] of numbers) view.setUint32(place, number, true)
  return bytes
}
