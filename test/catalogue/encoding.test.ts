import { describe, expect, it } from 'vitest'
import { encoderOf, utf16 } from '../ingest/read/encoder.ts'
import {
  bytesFile,
  type Imported,
  importFile,
  noteSays,
  questionSays,
  rowSays,
} from './import-files.ts'

/**
 * Node decodes 0x80 to 0x9F of windows-1252 as control characters, and browsers as they are meant, so
 * E04, E05 and E08 are shown in test/browser/encodings.spec.ts, too, with what only browsers decode.
 */

/** Twelve order lines under the head, with these customers in turn. */
function orders(head: string, customers: readonly string[], delimiter = ','): string {
  const rows = Array.from(
    { length: 12 },
    (_, i) => `2025-01-${10 + i},${customers[i % customers.length]},${101 + i}.50`,
  )
  return `${[head, ...rows].join('\n')}\n`.replaceAll(',', delimiter)
}

const CHINESE = orders('订单日期,客户名称,金额', ['上海宏达贸易', '广州永兴五金店', '深圳华强'])
const GERMAN = orders('Datum,Kunde,Betrag', ['Müller & Söhne', 'Bäckerei Schröder', 'Weiß'])
const JAPANESE = orders('受注日,得意先名,金額', ['㈱山田製作所', 'ヤマダ電機', '髙橋', 'ｽｽﾞｷ①'])
const PLAIN_JAPANESE = orders('受注日,得意先名,金額', ['山田製作所', 'ヤマダ電機', 'すずき商会'])

/** ISO-2022-JP: the bytes of EUC-JP without their eighth bit, between escape sequences. */
function iso2022jp(text: string): Uint8Array<ArrayBuffer> {
  const euc = encoderOf('euc-jp')
  const runs = text.match(/[\0-\u007F]+|[^\0-\u007F]+/g) ?? []
  const bytes = runs.flatMap((run) =>
    run < '\u0080'
      ? Array.from(run, (sign) => sign.charCodeAt(0))
      : [0x1b, 0x24, 0x42, ...Array.from(euc(run), (byte) => byte & 0x7f), 0x1b, 0x28, 0x42],
  )
  return Uint8Array.from(bytes)
}

/** No language is asked about here: the columns are chosen. */
async function imported(content: string | Uint8Array<ArrayBuffer>): Promise<Imported> {
  const mapping = { columns: { date: 0, customerName: 1, amount: 2 } }
  const file = await importFile(bytesFile(content), { mapping })
  expect(file.counts).toMatchObject({ rowsRead: 12, used: 12 })
  return file
}

function customersOf({ loaded }: Imported): readonly string[] {
  return loaded?.orders?.customerName.texts ?? []
}

function headers({ inspection }: Imported): readonly string[] {
  return inspection?.columns.map(({ header }) => header) ?? []
}

/** Loads bytes of an encoding, and expects its name in a note or in the question. */
async function noted(content: Uint8Array<ArrayBuffer>, encoding: string): Promise<Imported> {
  const file = await imported(content)
  expect(file.inspection?.read.encoding).toBe(encoding)
  expect(noteSays(file, 'encoding').en).toContain(encoding.toUpperCase())
  return file
}

describe('encoding', () => {
  it.each([1, 2])(
    'E01: %i byte order marks are no part of the first column name',
    async (marks) => {
      const file = await imported('\uFEFF'.repeat(marks) + CHINESE)
      expect(file.marks).toEqual(['ACCEPT'])
      expect(headers(file)).toEqual(['订单日期', '客户名称', '金额'])
    },
  )

  it.each([true, false])('E02: UTF-16 with its mark is read (low byte first: %s)', async (low) => {
    const file = await imported(utf16(`\uFEFF${CHINESE.replaceAll(',', '\t')}`, low))
    expect(file.marks).toEqual(['ACCEPT'])
    expect(headers(file)[0]).toBe('订单日期')
    expect(customersOf(file)).toContain('广州永兴五金店')
  })

  it.each([true, false])('E03: UTF-16 without a mark is known by its NULs (%s)', async (low) => {
    const file = await imported(utf16(CHINESE, low))
    expect(file.marks).toEqual(['ACCEPT'])
    expect(customersOf(file)).toContain('广州永兴五金店')
  })

  it('E04: Windows Western is read, and said so', async () => {
    const file = await noted(encoderOf('windows-1252')(GERMAN), 'windows-1252')
    expect(file.marks).toEqual(['NOTE'])
    expect(customersOf(file)).toEqual(['Müller & Söhne', 'Bäckerei Schröder', 'Weiß'])
    expect(noteSays(file, 'encoding').en).toContain('Read as Windows Western (WINDOWS-1252).')
    expect(noteSays(file, 'encoding').zh).toContain('西欧')
  })

  it('E05: Shift_JIS is that of Windows, with ㈱, 髙, ① and half-width katakana', async () => {
    const file = await noted(encoderOf('shift_jis')(JAPANESE), 'shift_jis')
    expect(file.marks).toEqual(['NOTE'])
    expect(customersOf(file)).toEqual(['㈱山田製作所', 'ヤマダ電機', '髙橋', 'ｽｽﾞｷ①'])
  })

  it('E06: EUC-JP and ISO-2022-JP are asked about, with the right one preselected', async () => {
    const jis = iso2022jp(PLAIN_JAPANESE)
    const files = [
      ['euc-jp', encoderOf('euc-jp')(PLAIN_JAPANESE)],
      ['iso-2022-jp', jis],
    ] as const
    for (const [encoding, content] of files) {
      const file = await imported(content)
      expect(file.marks).toContain('ASK')
      expect(file.questions).toMatchObject([{ kind: 'encoding', preselected: encoding }])
      expect(customersOf(file)).toContain('山田製作所')
    }
  })

  it.each([
    ['gb18030', CHINESE, '上海宏达贸易'],
    ['big5', orders('訂單日期,客戶名稱,金額', ['台北宏達國際', '高雄港務企業行']), '台北宏達國際'],
    ['euc-kr', orders('주문일자,거래처명,금액', ['서울전자 주식회사', '부산무역']), '부산무역'],
  ])('E07: %s is read, and said so', async (encoding, text, customer) => {
    const file = await noted(encoderOf(encoding)(text), encoding)
    expect(file.marks).toEqual(['NOTE'])
    expect(customersOf(file)).toContain(customer)
  })

  it('E08: what cannot be told for certain is asked, with lines of the file in the best guesses', async () => {
    const russian = orders('Дата,Клиент,Сумма', ['ООО Ромашка', 'Иванов и сыновья', 'Заря'])
    const file = await imported(encoderOf('windows-1251')(russian))
    expect(file.marks).toContain('ASK')
    const [question] = file.questions
    if (question?.kind !== 'encoding') throw new Error('Nothing is asked')
    const { options, preselected } = question
    expect(options.length).toBeGreaterThan(1)
    expect(options.length).toBeLessThan(5)
    expect(options[0]).toEqual({
      encoding: preselected,
      lines: russian.split('\n').slice(0, 5),
    })
    expect(questionSays(file, 'encoding').en).toContain('names')
    expect(questionSays(file, 'encoding').zh).toContain('名称')
  })

  it('E08: code page 850, which browsers do not know, is asked about and read as well', async () => {
    const bytes = encoderOf('ibm850')(GERMAN)
    const file = await imported(bytes)
    expect(file.marks).toContain('ASK')
    expect(file.questions[0]).toMatchObject({ kind: 'encoding', preselected: 'ibm850' })
    expect(file.questions[0]).toHaveProperty('options.0', {
      encoding: 'ibm850',
      lines: GERMAN.split('\n').slice(1, 6),
    })
    expect(customersOf(file)).toEqual(['Müller & Söhne', 'Bäckerei Schröder', 'Weiß'])
    const total = encoderOf('ibm850')('Gesamtübersicht,Summe,1284.00\n')
    const whole = new Uint8Array(await new Blob([bytes, total]).arrayBuffer())
    const again = await importFile(bytesFile(whole), { read: { encoding: 'CP850' } })
    expect(again.inspection?.read.encoding).toBe('ibm850')
    expect(again.inspection?.garbled).toEqual([])
    expect(again.counts).toEqual({ rowsRead: 13, used: 12, rejected: 0, setAside: 1 })
    expect(customersOf(again)).toEqual(customersOf(file))
  })

  it('E09: a wrong encoding shows as garbled, and another is one click away', async () => {
    const content = encoderOf('gb18030')(CHINESE)
    const wrong = await importFile(bytesFile(content), { read: { encoding: 'utf-8' } })
    expect(wrong.inspection?.garbled[0]).toContain('\uFFFD')
    expect(wrong.inspection?.review.questions).toMatchObject([
      { kind: 'encoding', options: [{ encoding: 'gb18030' }, {}, {}, { encoding: 'utf-8' }] },
    ])
    expect(wrong.inspection?.encodings).toContain('gb18030')
    const right = await importFile(bytesFile(content), { read: { encoding: 'gb18030' } })
    expect(right.inspection?.garbled).toEqual([])
    const western = await importFile(bytesFile(GERMAN), { read: { encoding: 'windows-1252' } })
    expect(western.inspection?.garbled).toContain('MÃ¼ller & SÃ¶hne')
  })

  it('E10: lines that cannot be decoded are listed one by one, and the others are read', async () => {
    const foreign = encoderOf('windows-1252')('2025-02-01,Müller,7\n2025-02-02,Weiß,8\n')
    const bytes = await new Blob([CHINESE, foreign]).arrayBuffer()
    const file = await importFile(bytesFile(new Uint8Array(bytes)))
    expect(file.marks).toEqual(['NOTE', 'ROW'])
    expect(file.counts).toEqual({ rowsRead: 14, used: 12, rejected: 2, setAside: 0 })
    expect(file.inspection?.read.encoding).toBe('utf-8')
    expect(file.notUsed.map(({ row, reason }) => [row, reason.kind])).toEqual([
      [14, 'undecodable'],
      [15, 'undecodable'],
    ])
    expect(rowSays(file, 14).en).toContain('orders.csv, row 14, “2025-02-01,M\uFFFDller,7”: ')
    expect(rowSays(file, 14).zh).toContain('编码')
  })

  it('E11: what nobody sees makes no second customer, and is noted', async () => {
    const names = ['\0', '\u200B', '\u00A0', '\u00AD', '\u2028', '\u3000', '\u200F', '\uFEFF'].map(
      (sign) => `Firm 1${sign}`,
    )
    const file = await imported(
      orders('Order\u00A0date\u200B,Customer,Amount', ['Firm 1', ...names]),
    )
    expect(file.marks).toEqual(['NOTE'])
    expect(customersOf(file)).toEqual(['Firm 1'])
    expect(file.inspection?.mapping.columns).toMatchObject({ date: 0, customerName: 1, amount: 2 })
    expect(noteSays(file, 'invisible-characters').en).toContain('“Customer”')
    expect(noteSays(file, 'invisible-characters').zh).toContain('“Customer”')
  })
})
