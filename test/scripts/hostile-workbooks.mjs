// Hostile workbooks for `npm run hostile`: bombs, lies, giants. Written once, by script.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'

const GB = 1_000_000_000
const MB = 1_000_000
const SHEET = 'xl/worksheets/sheet1.xml'
const STRINGS = 'xl/sharedStrings.xml'
const HEAD =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
const NAMES = '<row r="1">{0}</row>'.replace(
  '{0}',
  ['Order date', 'Customer', 'Amount'].map(text).join(''),
)
const LINE = `<row><c><v>45659</v></c>${text('Acme')}<c><v>5</v></c></row>`
const TAIL = '</sheetData></worksheet>'
const FEW = `${HEAD}${NAMES}${LINE.repeat(10)}${TAIL}`

/**
 * The workbooks by name: how a person would call each, whether it is to be refused, and its bytes.
 * @type {readonly { name: string; what: string; isBomb: boolean; refused: boolean; make: () => Promise<Buffer> }[]}
 */
export const HOSTILE = [
  bomb('bomb-2gb.xlsx', 'a sheet of 2 GB', SHEET, 2 * GB),
  bomb('bomb-1gb.xlsx', 'shared texts of 1 GB', STRINGS, GB),
  bomb('bomb-400mb.xlsx', 'rows of 400 MB', SHEET, 400 * MB),
  bomb('lying.xlsx', 'a sheet of 2 GB, called 1 kB in the directory', SHEET, 2 * GB, 1000),
  bomb('lying-strings.xlsx', 'shared texts of 1 GB, called 1 kB', STRINGS, GB, 1000),
  bomb('lying.xlsb', 'a binary sheet of 1 GB, called 1 kB', 'xl/worksheets/sheet1.bin', GB, 1000),
  read('dimension.xlsx', 'a dimension of A1:XFD1048576', {
    [SHEET]: FEW.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
  }),
  read('stray.xlsx', 'a stray value in XFD1048576', {
    [SHEET]: FEW.replace(TAIL, `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>${TAIL}`),
  }),
  read('blanks.xlsx', 'a million formatted blank rows', {
    [SHEET]: FEW.replace(TAIL, `${blanks(1_000_000)}${TAIL}`),
  }),
  read('merges.xlsx', 'a merge over the whole sheet, and 50,000 small ones', {
    [SHEET]: FEW.replace('</worksheet>', `<mergeCells>${merges(50_000)}</mergeCells></worksheet>`),
  }),
  refused('entities.xlsx', 'entities that grow to 3 GB', { [SHEET]: `${entities()}${FEW}` }),
  refused('external.xlsx', 'an entity that reads another file', {
    'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook/>',
  }),
  read('prototypes.xlsx', 'names of prototypes as texts, heads and sheet', {
    [SHEET]: FEW.replace('Acme', '__proto__').replace('Customer', 'constructor'),
  }),
]

/**
 * Writes the workbooks that are not there yet, and gives their paths.
 * @param {string} folder
 */
export async function writeHostileWorkbooks(folder) {
  mkdirSync(folder, { recursive: true })
  const paths = []
  for (const { name, make } of HOSTILE) {
    const path = `${folder}/${name}`
    if (!existsSync(path)) writeFileSync(path, await make())
    paths.push(path)
  }
  return paths
}

/** @param {string} value */
function text(value) {
  return `<c t="inlineStr"><is><t>${value}</t></is></c>`
}

/** @param {number} count */
function blanks(count) {
  return Array.from({ length: count }, (_, at) => `<row r="${at + 12}"><c s="1"/></row>`).join('')
}

/** @param {number} count */
function merges(count) {
  const small = Array.from({ length: count }, (_, at) => `<mergeCell ref="A${at + 2}:B${at + 3}"/>`)
  return `<mergeCell ref="A1:XFD1048576"/>${small.join('')}`
}

/** Each entity is ten of the one before. */
function entities() {
  const ten = (/** @type {number} */ of) => `<!ENTITY e${of + 1} "${`&e${of};`.repeat(10)}">`
  const grown = Array.from({ length: 9 }, (_, of) => ten(of)).join('')
  return `<!DOCTYPE x [<!ENTITY e0 "ha!">${grown}]>`
}

/**
 * @param {string} name
 * @param {string} what
 * @param {string} part
 * @param {number} bytes - What the part unpacks to.
 * @param {number} claimed - What the directory says of it.
 */
function bomb(name, what, part, bytes, claimed = bytes) {
  const make = async () => zip(await packedParts({ [part]: '' }, { part, bytes, claimed }))
  return { name, what, isBomb: true, refused: true, make }
}

/**
 * @param {string} name
 * @param {string} what
 * @param {Record<string, string>} parts
 */
function read(name, what, parts) {
  const make = async () => zip(await packedParts(parts))
  return { name, what, isBomb: false, refused: false, make }
}

/**
 * @param {string} name
 * @param {string} what
 * @param {Record<string, string>} parts
 */
function refused(name, what, parts) {
  return { ...read(name, what, parts), isBomb: true, refused: true }
}

/** @typedef {{ name: string; packed: Buffer; claimed: number }} PackedPart */

/**
 * The parts of a workbook, these instead of its own, packed.
 * @param {Record<string, string>} own
 * @param {{ part: string; bytes: number; claimed: number }} [giant]
 * @returns {Promise<PackedPart[]>}
 */
async function packedParts(own, giant) {
  const isBinary = giant?.part.endsWith('.bin') === true
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packageOf =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
  const book = isBinary ? 'workbook.bin' : 'workbook.xml'
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `${packageOf}<Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/${book}"/></Relationships>`,
    [`xl/${book}`]: `<workbook xmlns:r="${relations}"><sheets><sheet name="constructor" sheetId="1" r:id="r1"/></sheets></workbook>`,
    [`xl/_rels/${book}.rels`]: `${packageOf}<Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    [STRINGS]: '<sst></sst>',
    [SHEET]: FEW,
    ...own,
  }
  const packed = Object.entries(parts).map(([name, xml]) => ({
    name,
    packed: deflateRawSync(xml),
    claimed: Buffer.byteLength(xml),
  }))
  if (giant === undefined) return packed
  const bytes = await packedSpaces(giant.bytes)
  return packed.map((part) =>
    part.name === giant.part ? { ...part, packed: bytes, claimed: giant.claimed } : part,
  )
}

/**
 * So many blanks, deflated, without holding them.
 * @param {number} bytes
 */
async function packedSpaces(bytes) {
  const stream = createDeflateRaw({ level: 9 })
  /** @type {Buffer[]} */
  const packed = []
  stream.on('data', (piece) => packed.push(piece))
  const blank = Buffer.alloc(MB, ' ')
  for (let left = bytes; left > 0; left -= MB) {
    if (!stream.write(blank)) await new Promise((resolve) => stream.once('drain', resolve))
  }
  await new Promise((resolve) => {
    stream.on('end', resolve)
    stream.end()
  })
  return Buffer.concat(packed)
}

/** @param {readonly PackedPart[]} parts */
function zip(parts) {
  /** @type {Buffer[]} */
  const blocks = []
  /** @type {Buffer[]} */
  const directory = []
  let offset = 0
  for (const { name, packed, claimed } of parts) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimed, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const at = Buffer.alloc(14)
    at.writeUInt32LE(offset, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    blocks.push(local)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), common, at, Buffer.from(name))
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...blocks, entries, Buffer.from('PK\x05\x06'), end])
}
