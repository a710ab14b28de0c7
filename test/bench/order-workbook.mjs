import { HEADERS, orderLines } from './order-lines.mjs'
import { writeZip } from './zip-writer.mjs'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PARTS = /** @type {const} */ ([
  ['worksheets/sheet1.xml', 'worksheet', 'worksheet'],
  ['sharedStrings.xml', 'sharedStrings', 'sharedStrings'],
  ['styles.xml', 'styles', 'styles'],
])
/** Style 1 is a date, style 2 money. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="4"/></cellXfs></styleSheet>`
const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>`
/** Days from the first that a workbook counts to 1970. */
const EPOCH_SERIAL = 25_569
const ROWS_A_PIECE = 2_000

/**
 * Writes the lines of `orderLines` as a workbook, without a library: dates as serial numbers, money as
 * numbers. The same number of lines gives the same bytes.
 * @param {string} path
 * @param {number} lines
 * @param {'shared' | 'inline'} texts - Where the texts stand: spreadsheet programs share them, streaming
 *   exporters write them into the cells.
 */
export async function writeOrderWorkbook(path, lines, texts) {
  /** @type {Map<string, number>} */
  const shared = new Map()
  await writeZip(path, [
    ['[Content_Types].xml', [contentTypes()]],
    ['_rels/.rels', [relations([['xl/workbook.xml', 'officeDocument']])]],
    ['xl/workbook.xml', [WORKBOOK]],
    ['xl/_rels/workbook.xml.rels', [relations(PARTS)]],
    ['xl/styles.xml', [STYLES]],
    ['xl/worksheets/sheet1.xml', sheet(lines, texts === 'shared' ? shared : undefined)],
    ['xl/sharedStrings.xml', sharedStrings(shared)],
  ])
}

function contentTypes() {
  const parts = PARTS.map(
    ([part, , type]) => `<Override PartName="/xl/${part}" ContentType="${CONTENT}.${type}+xml"/>`,
  )
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${parts.join('')}</Types>`
}

/** @param {readonly (readonly [target: string, type: string, ...rest: readonly string[]])[]} targets */
function relations(targets) {
  const each = targets.map(
    ([target, type], place) =>
      `<Relationship Id="rId${place + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

/**
 * @param {number} lines
 * @param {Map<string, number> | undefined} shared - Takes the texts; they are written into the cells
 *   without it.
 */
function* sheet(lines, shared) {
  const text = (/** @type {string} */ ref, /** @type {string} */ value) => {
    if (shared === undefined) return `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
    let place = shared.get(value)
    if (place === undefined) {
      place = shared.size
      shared.set(value, place)
    }
    return `<c r="${ref}" t="s"><v>${place}</v></c>`
  }
  const headers = HEADERS.map((header, column) => text(`${'ABCDEFGHIJ'[column]}1`, header))
  yield `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:J${lines + 1}"/><sheetData><row r="1" spans="1:10">${headers.join('')}</row>`
  let xml = ''
  let row = 1
  for (const [{ order, date, customer, name, person }, line] of orderLines(lines)) {
    const { product, quantity, price, amount, margin } = line
    row += 1
    const serial = Date.parse(date) / 86_400_000 + EPOCH_SERIAL
    xml += `<row r="${row}" spans="1:10">${text(`A${row}`, order)}<c r="B${row}" s="1"><v>${serial}</v></c>${text(`C${row}`, customer)}${text(`D${row}`, name)}${text(`E${row}`, person)}${text(`F${row}`, product)}<c r="G${row}"><v>${quantity}</v></c>${money('H', row, price)}${money('I', row, amount)}${money('J', row, margin)}</row>`
    if (row % ROWS_A_PIECE !== 0) continue
    yield xml
    xml = ''
  }
  yield `${xml}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`
}

/**
 * @param {string} column
 * @param {number} row
 * @param {number} cents
 */
function money(column, row, cents) {
  return `<c r="${column}${row}" s="2"><v>${cents / 100}</v></c>`
}

/** @param {ReadonlyMap<string, number>} shared */
function* sharedStrings(shared) {
  yield `${XML}<sst xmlns="${MAIN}" uniqueCount="${shared.size}">`
  let xml = ''
  for (const [value, place] of shared) {
    xml += `<si><t>${value}</t></si>`
    if (place % ROWS_A_PIECE !== 0) continue
    yield xml
    xml = ''
  }
  yield `${xml}</sst>`
}
