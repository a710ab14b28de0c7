import type { View } from '../domain/periods/view.ts'
import { fieldValueText } from '../i18n/field-text.ts'
import { createFormatter, type Formatter } from '../i18n/formatter.ts'
import { loadMessages, type Locale } from '../i18n/messages.ts'
import { tableToCsv } from './csv-file.ts'
import type { ExportTable } from './export-table.ts'
import { fileName } from './file-name.ts'
import { tableToWorkbook } from './workbook-file.ts'

/** How a file is written. */
export interface FileStyle {
  readonly format: 'csv' | 'xlsx'
  readonly locale: Locale
}

/** A file, and the name to save it under. */
export interface BuiltFile {
  readonly name: string
  readonly blob: Blob
}

/**
 * A table as a file.
 *
 * @param name - The parts of its name; empty ones are left out.
 */
export function buildFile(
  table: ExportTable,
  name: readonly string[],
  { format }: FileStyle,
): BuiltFile {
  const blob = format === 'csv' ? tableToCsv(table) : tableToWorkbook(table)
  return { name: fileName(name, format), blob }
}

/** Texts and names in the language of a file. */
export async function formatterOf({ locale }: FileStyle): Promise<Formatter> {
  // Files hold plain numbers, so the currency sign plays no part.
  return createFormatter(locale, await loadMessages(locale), '')
}

/** Whose customers, and which of them: the salesperson, then the values of each field chosen. */
export function customerParts(
  { salesperson, only = [] }: Pick<View, 'salesperson' | 'only'>,
  { text }: Formatter,
): readonly string[] {
  return [
    salesperson === '' ? text('terms.unassigned') : (salesperson ?? ''),
    ...only.map(({ values, contains = '' }) =>
      [...values.map((value) => fieldValueText(value, { text })), contains].join('-'),
    ),
  ]
}
