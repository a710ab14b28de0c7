import 'fake-indexeddb/auto'
import { read, utils, type CellObject } from '@e965/xlsx'
import { unzipSync, strFromU8 } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Dexie } from 'dexie'
import { isolated } from '../../src/i18n/isolated-text.ts'
import { createCompanyStore } from '../../src/storage/company-store.ts'
import type { StagedFile } from '../../src/worker/import-protocol.ts'
import { customerRecord } from '../domain/build-company.ts'
import { FORMULA_PAYLOADS } from '../export/formula-payloads.ts'
import { workbookParts, zipOf } from '../ingest/read/workbook-parts.ts'
import { brokenBackups } from '../storage/broken-backups.ts'
import { readBackup } from '../../src/storage/backup-file.ts'
import { sampleCompany, sampleFile } from '../storage/kept-sample.ts'
import { openWorkers, type ConnectedWorkers } from '../worker/connected-workers.ts'
import { BAD_ROW, MAY, staged, TODAY } from '../worker/staged-sample.ts'
import { exportAll } from './exported-files.ts'
import {
  bytesFile,
  errorSays,
  importFile,
  ORDER_HEAD,
  orderLines,
  rowSays,
} from './import-files.ts'

const MB = 1_000_000
const SHEET = 'xl/worksheets/sheet1.xml'
const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  'javascript:alert(2)',
  '"><svg onload=alert(3)>',
] as const

/** Order lines with one line more in their midst. */
function withLine(line: string): File {
  const lines = [...orderLines(15), line, ...orderLines(30).slice(15)]
  return bytesFile(`${[ORDER_HEAD, ...lines].join('\n')}\n`)
}

function workbook(parts: Record<string, string | Uint8Array>, claimed = {}): File {
  return bytesFile(zipOf(parts, claimed), 'orders.xlsx')
}

describe('text fields', () => {
  it('M01: markup in heads, cells and file names is text in every message', async () => {
    const [image, link, drawing] = PAYLOADS
    const head = `${ORDER_HEAD},${image}`
    const lines = orderLines(12).map((line) => `${line},${link}`)
    const bad = `2025-01-05,"${drawing.replaceAll('"', '""')}",${image},x`
    const file = bytesFile([head, ...lines, bad, ''].join('\n'), `${image}.csv`)
    const { inspection, loaded, counts, says, ...imported } = await importFile(file)
    expect(counts).toEqual({ rowsRead: 13, used: 12, rejected: 1, setAside: 0 })
    expect(inspection?.columns.at(-1)?.header).toBe(image)
    const said = rowSays({ inspection, loaded, counts, says, ...imported }, 14)
    expect(said.en).toContain(`${image}.csv`)
    expect(said.en).toContain(`“${image}” is not a number for Amount`)
    expect(said.zh).toContain(image)
  })
})

describe('exports', () => {
  let workers: ConnectedWorkers

  /** Every text of the company begins like a formula: ids, names, people, products, fields, notes, rows. */
  function hostileFiles(): readonly StagedFile[] {
    const lines = FORMULA_PAYLOADS.flatMap((payload, at) =>
      ['2025-03-10', '2025-04-10', '2025-05-12'].slice(0, at % 2 === 0 ? 3 : 2).map((date) => ({
        date,
        id: `${payload} ${at}`,
        name: payload,
        person: FORMULA_PAYLOADS[(at + 7) % 30] ?? '',
        product: payload,
        amount: 100 + at,
      })),
    )
    const rows = FORMULA_PAYLOADS.map((value, row) => ({ ...BAD_ROW, row: row + 2, value }))
    const customers = FORMULA_PAYLOADS.map((payload, at) =>
      customerRecord({
        id: `${payload} ${at}`,
        name: payload,
        contact: payload,
        phone: payload,
        fields: { keys: ['region', '~=Credit'], values: [payload, payload] },
      }),
    )
    const orders = staged('=1+1.csv', lines, rows)
    return [orders, { ...staged('+1.csv', []), orders: undefined, customers }]
  }

  beforeAll(async () => {
    workers = await openWorkers('malicious-exports', TODAY, hostileFiles())
    const { analysis } = workers
    const { keys } = await analysis.call('directory', {})
    const drafts = FORMULA_PAYLOADS.map((note, at) => ({
      kind: 'contact' as const,
      customer: keys[at] ?? '',
      day: TODAY,
      channel: 'call' as const,
      outcome: 'spoke' as const,
      cause: note,
      note,
      next: TODAY + 3,
    }))
    await analysis.call('appendToLog', { drafts, view: MAY })
  })

  afterAll(() => workers.close())

  it('M02: no CSV of any list has a text that begins like a formula; negative numbers stay numbers', async () => {
    const files = await exportAll(workers.analysis, 'csv')
    expect(files.size).toBeGreaterThanOrEqual(16)
    const seen = new Set<string>()
    for (const [name, blob] of files) {
      const { data } = Papa.parse<string[]>((await blob.text()).replace('\uFEFF', ''), {
        newline: '\r\n',
      })
      const cells = data.flat()
      const risky = cells.filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))
      expect([name, risky.filter((cell) => !/^-\d+(?:\.\d+)?$/.test(cell))]).toEqual([name, []])
      expect([name, cells.filter((cell) => FORMULA_PAYLOADS.includes(cell))]).toEqual([name, []])
      for (const cell of cells) if (cell.startsWith("'")) seen.add(cell.slice(1))
    }
    expect(FORMULA_PAYLOADS.filter((payload) => !seen.has(payload))).toEqual([])
  })

  it('M03: every text of every workbook is of string type, and none has a formula', async () => {
    const seen = new Set<string>()
    for (const [name, blob] of await exportAll(workers.analysis, 'xlsx')) {
      const bytes = new Uint8Array(await blob.arrayBuffer())
      for (const part of Object.values(unzipSync(bytes))) {
        expect(strFromU8(part)).not.toMatch(/<f[\s>/]|externalLink|ddeLink/)
      }
      const { SheetNames, Sheets } = read(bytes)
      for (const sheet of SheetNames.flatMap((title) => Sheets[title] ?? [])) {
        for (const { c, r } of [utils.decode_range(sheet['!ref'] ?? 'A1').e]) {
          for (let at = 0; at <= (c + 1) * (r + 1); at += 1) {
            const place = utils.encode_cell({ c: at % (c + 1), r: Math.floor(at / (c + 1)) })
            const cell = sheet[place] as CellObject | undefined
            if (typeof cell?.v !== 'string') continue
            expect([name, place, cell.t, cell.f]).toEqual([name, place, 's', undefined])
            seen.add(cell.v)
          }
        }
      }
    }
    const shown = FORMULA_PAYLOADS.filter((payload) => !/\p{Cc}/u.test(payload))
    expect(shown.filter((payload) => !seen.has(payload))).toEqual([])
  })

  it('M02: no text of a calendar ends its line and begins another', async () => {
    const { blob } = await workers.analysis.call('exportContactPlan', {
      view: MAY,
      week: TODAY + 3,
      format: 'ics',
      locale: 'en',
    })
    const lines = (await blob.text()).replaceAll('\r\n ', '').trimEnd().split('\r\n')
    expect(lines.filter((line) => !/^[A-Z-]+[:;]/.test(line) || /\p{Cc}/u.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('SUMMARY')).length).toBeGreaterThan(5)
  })
})

describe('bombs', () => {
  it('M04: a workbook that unpacks to 2 GB is refused by its directory, and one whose directory lies by its cap', async () => {
    const parts = workbookParts('<sheetData/>')
    const bomb = await importFile(workbook(parts, { [SHEET]: 2_000 * MB }))
    expect(bomb.marks).toEqual(['STOP'])
    expect(errorSays(bomb).en).toContain('orders.xlsx')
    const lie = workbook({ ...parts, [SHEET]: Buffer.alloc(20 * MB, ' ') }, { [SHEET]: 1_000 })
    expect((await importFile(lie)).error).toMatchObject({ kind: 'damaged' })
  })

  it('M05: a workbook whose texts unpack to 1 GB is refused before any is read', async () => {
    const parts = { ...workbookParts('<sheetData/>'), 'xl/sharedStrings.xml': '<sst/>' }
    const bomb = await importFile(workbook(parts, { 'xl/sharedStrings.xml': 1_000 * MB }))
    expect(bomb.error).toMatchObject({ kind: 'too-large' })
    expect(bomb.marks).toEqual(['STOP'])
  })

  it('M06: a document type stops the file; no entity is expanded, nothing fetched', async () => {
    const row =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData>'
    const parts = workbookParts(row)
    const types =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    const text = parts[SHEET]?.replace('?>', `?>${types}`) ?? ''
    const imported = await importFile(workbook({ ...parts, [SHEET]: text }))
    expect(imported.marks).toEqual(['STOP'])
    expect(imported.error).toMatchObject({ kind: 'damaged' })
  })

  it('M07: names of prototypes are names, as heads, values and settings', async () => {
    const lines = orderLines(12).map((line, at) => `${line},${['toString', '__proto__'][at % 2]}`)
    const file = bytesFile([`${ORDER_HEAD},__proto__`, ...lines, ''].join('\n'))
    const { inspection, counts } = await importFile(file)
    expect(inspection?.columns.at(-1)?.header).toBe('__proto__')
    expect(counts?.used).toBe(12)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('M08: lines that are no lines', () => {
  it('M08: a million quotes in a line cost that line only', async () => {
    const { counts, marks } = await importFile(withLine('"'.repeat(MB)))
    expect(counts).toEqual({ rowsRead: 31, used: 30, rejected: 1, setAside: 0 })
    expect(marks).toEqual(['ROW'])
  })

  it('M08: 16,384 columns stop the file, and say how many can be read', async () => {
    const heads = Array.from({ length: 16_384 }, (_, at) => `c${at}`)
    const imported = await importFile(bytesFile(`${heads.join(',')}\n${heads.join(',')}\n`))
    expect(imported.error).toMatchObject({ kind: 'too-many-columns', columns: 16_384 })
    expect(errorSays(imported).en).toContain('at most 1,000')
  })

  it('M08: a cell of more than a million characters costs its row, whatever the quotes', async () => {
    for (const quote of ['', '"']) {
      const long = `${quote}${'x'.repeat(5 * MB)}${quote}`
      const imported = await importFile(withLine(`2025-01-03,${long},5`))
      expect(imported.counts).toEqual({ rowsRead: 31, used: 30, rejected: 1, setAside: 0 })
      expect(rowSays(imported, 17).en.length).toBeLessThan(400)
    }
  })

  it('M08: a million delimiters in a line cost that line only', async () => {
    const imported = await importFile(withLine(','.repeat(MB)))
    expect(imported.counts).toEqual({ rowsRead: 31, used: 30, rejected: 1, setAside: 0 })
    expect(rowSays(imported, 17).en).toContain('1,000,001 cells instead of 3')
  })
})

describe('names and records', () => {
  it('M09: names that turn the writing round stand apart, without what nobody sees', async () => {
    expect(isolated('شركة النور')).toBe('\u2068شركة النور\u2069')
    const names = ['Alpha \u202Egnirts', 'Zero\u200Bwidth\u0007', 'L'.repeat(10_000)]
    const lines = names.map((name) => `2025-01-03,${name},5`).join('\n')
    const { counts, loaded } = await importFile(withLine(lines))
    expect(counts).toMatchObject({ used: 33, rejected: 0 })
    const { customerId, customerName } = loaded?.orders ?? {}
    const kept = [...(customerId?.texts ?? []), ...(customerName?.texts ?? [])]
    expect(kept.filter((name) => /[\p{Cc}\u202E\u200B]/u.test(name))).toEqual([])
    expect(kept).toContain('L'.repeat(10_000))
  })

  it('M10: a forged backup is refused, whatever is wrong with it', async () => {
    for (const { bytes, kind, name = 'backup.zip' } of await brokenBackups()) {
      expect(await readBackup(new File([bytes], name))).toMatchObject({ error: { kind } })
    }
  })

  it('M10: records that somebody has changed are set aside, and the app starts with the rest', async () => {
    const store = createCompanyStore('tampered')
    await store.save(sampleCompany('one', [sampleFile('good'), sampleFile('bad')]), new Map())
    const database = await new Dexie('tampered').open()
    await database.table('columns').update(['bad', 'day'], { column: 'long ago' })
    database.close()
    const { company, storage } = await createCompanyStore('tampered').read()
    expect(company.files.map(({ id }) => id)).toEqual(['good'])
    expect(storage.problem).toBe('damaged')
  })
})
