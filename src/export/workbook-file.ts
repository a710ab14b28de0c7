import type { ExportTable } from './export-table.ts'
import { filterRange, sheetsOf, worksheet, type Sheet } from './workbook-sheet.ts'
import { styleSheet } from './workbook-styles.ts'
import { DECLARATION, element, escapeXml } from './xml.ts'
import { zipFile } from './zip-file.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const PACKAGE_RELATIONS = 'application/vnd.openxmlformats-package.relationships+xml'

/**
 * A table as a workbook: typed cells, frozen head, filter buttons. Every text cell is of string type, so
 * no text can become a formula; money is written digit by digit as in the CSV file. A table longer than
 * a sheet goes on in the next one.
 *
 * Written row by row; the libraries for it hold every cell as an object and pack in workers made from
 * blobs, which the content security policy forbids.
 * @see ECMA-376, Office Open XML.
 */
export function tableToWorkbook(table: ExportTable): Blob {
  const sheets = sheetsOf(table)
  const part = (path: string, root: string) => ({ path, chunks: [DECLARATION + root] })
  return zipFile(
    [
      part('[Content_Types].xml', contentTypes(sheets)),
      part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
      part('xl/workbook.xml', workbook(table, sheets)),
      part('xl/_rels/workbook.xml.rels', workbookRelations(sheets)),
      part('xl/styles.xml', styleSheet(MAIN, table.moneyDecimals)),
      ...sheets.map((sheet) => ({
        path: `xl/${pathOf(sheet)}`,
        chunks: worksheet(MAIN, table, sheet),
      })),
    ],
    `${TYPE}.sheet`,
  )
}

function pathOf({ number }: Sheet): string {
  return `worksheets/sheet${number}.xml`
}

/** What each part of the archive is. */
function contentTypes(sheets: readonly Sheet[]): string {
  const byEnding = (ending: string, type: string): string =>
    element('Default', { Extension: ending, ContentType: type })
  const byPath = (path: string, kind: string): string =>
    element('Override', { PartName: `/xl/${path}`, ContentType: `${TYPE}.${kind}+xml` })
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    byEnding('rels', PACKAGE_RELATIONS),
    byEnding('xml', 'application/xml'),
    byPath('workbook.xml', 'sheet.main'),
    byPath('styles.xml', 'styles'),
    ...sheets.map((sheet) => byPath(pathOf(sheet), 'worksheet')),
  )
}

/** What a part refers to, by kind and path; the first is rId1. */
function relations(targets: readonly (readonly [kind: string, path: string])[]): string {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...targets.map(([kind, path], index) =>
      element('Relationship', {
        Id: `rId${index + 1}`,
        Type: `${RELATIONS}/${kind}`,
        Target: path,
      }),
    ),
  )
}

function workbookRelations(sheets: readonly Sheet[]): string {
  return relations([
    ...sheets.map((sheet) => ['worksheet', pathOf(sheet)] as const),
    ['styles', 'styles.xml'],
  ])
}

/** The sheets, and the ranges that Excel keeps for their filter buttons. */
function workbook(table: ExportTable, sheets: readonly Sheet[]): string {
  const entries = sheets.map(({ number, name }) =>
    element('sheet', { name, sheetId: number, 'r:id': `rId${number}` }),
  )
  const filters = sheets.map((sheet, index) => {
    const quoted = escapeXml(sheet.name.replaceAll("'", "''"))
    return element(
      'definedName',
      { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 },
      `'${quoted}'!${filterRange(table, sheet, '$')}`,
    )
  })
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    element('bookViews', {}, element('workbookView', {})),
    element('sheets', {}, ...entries),
    element('definedNames', {}, ...filters),
  )
}
