import { describe, expect, it } from 'vitest'
import { detectEncoding, guessEncoding } from '../../../src/ingest/read/detect-encoding.ts'
import { encoderOf, utf16 } from './encoder.ts'

const CHINESE = `订单日期,客户名称,业务员,金额
2025-03-04,上海宏达贸易有限公司,王建国,1200.50
2025-03-05,广州市天河区永兴五金店,李晓梅,88
2025-03-06,深圳华强电子（集团）股份有限公司,张伟,4500
`
const TAIWANESE = `訂單日期,客戶名稱,業務員,金額
2025-03-04,台北市大安區宏達國際股份有限公司,陳怡君,1200
2025-03-05,高雄港務企業行,林志明,88
`
const JAPANESE = `受注日,得意先名,担当者,金額
2025-03-04,㈱山田製作所,佐藤一郎,1200
2025-03-05,ヤマダ電機（株）,髙橋,88
2025-03-06,ﾔﾏﾀﾞ商店,すずき,5
`
const KOREAN = `주문일자,거래처명,담당자,금액
2025-03-04,서울전자 주식회사,김민수,1200
2025-03-05,부산무역,이영희,88
`
const GERMAN = `Datum;Kunde;Verkäufer;Betrag
04.03.2025;Müller & Söhne GmbH;Jürgen Weiß;1.200,50
05.03.2025;Bäckerei Schröder;Renée Strauß;88,00
`
const FRENCH = `Date;Client;Montant
04/03/2025;Société Générale d'Électricité;1 200,50
05/03/2025;Café des Étoiles à Orléans;88,00
`

async function detect(content: BlobPart): Promise<{ encoding: string; certainty: string }> {
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer())
  const { encoding, certainty } = detectEncoding(bytes)
  return { encoding, certainty }
}

describe('detectEncoding', () => {
  it('is sure of UTF-8, with a mark, with two, and without (E01)', async () => {
    const sure = { encoding: 'utf-8', certainty: 'sure' }
    expect(await detect(CHINESE)).toEqual(sure)
    expect(await detect(`\uFEFF${CHINESE}`)).toEqual(sure)
    expect(await detect(`\uFEFF\uFEFF${CHINESE}`)).toEqual(sure)
    expect(await detect('a,b\n1,2\n')).toEqual(sure)
  })

  it('is sure of UTF-16 by its mark (E02)', async () => {
    const text = `\uFEFF${CHINESE.replaceAll(',', '\t')}`
    expect(await detect(utf16(text, true))).toEqual({ encoding: 'utf-16le', certainty: 'sure' })
    expect(await detect(utf16(text, false))).toEqual({ encoding: 'utf-16be', certainty: 'sure' })
  })

  it('is sure of UTF-16 without a mark by its NUL bytes (E03)', async () => {
    expect(await detect(utf16(CHINESE, true))).toEqual({ encoding: 'utf-16le', certainty: 'sure' })
    expect(await detect(utf16(GERMAN, false))).toEqual({ encoding: 'utf-16be', certainty: 'sure' })
  })

  it.each([
    ['gb18030', CHINESE],
    ['big5', TAIWANESE],
    ['shift_jis', JAPANESE],
    ['euc-kr', KOREAN],
    ['euc-kr', '서울전자;김민수\n부산무역;이영희\n대전기계;박지성\n'],
    ['windows-1252', GERMAN],
    ['windows-1252', FRENCH],
  ])('guesses %s (E04, E05, E07)', async (encoding, text) => {
    const bytes = encoderOf(encoding)(text)
    expect(await detect(bytes)).toEqual({ encoding, certainty: 'guess' })
  })

  it.each([
    ['gb18030', '客户,金额\n王,1\n'],
    ['gb18030', '日期,客户名称,金额\n2025-01-01,A,1\n'],
    ['windows-1252', 'Kunde,Betrag\nMüller,1\n'],
    ['windows-1252', 'client,prix\nCafé,1\n'],
  ])('guesses %s by a few characters', async (encoding, text) => {
    expect((await detect(encoderOf(encoding)(text))).encoding).toBe(encoding)
  })

  it('is doubtful where encodings cannot be told apart (E06, E08)', async () => {
    const cyrillic = encoderOf('windows-1251')('Клиент;Сумма\nООО Ромашка;100\nИванов;20\n')
    expect(await detect(cyrillic)).toEqual({ encoding: 'windows-1251', certainty: 'doubtful' })
    const japanese = encoderOf('euc-jp')(JAPANESE.replace('㈱', '').replace(/髙|ﾔﾏﾀﾞ/g, ''))
    expect(await detect(japanese)).toEqual({ encoding: 'euc-jp', certainty: 'doubtful' })
    const polish = encoderOf('windows-1250')('Klient;Kwota\nŁódź Spółka;1\nŚwięty Żółw;2\n')
    expect((await detect(polish)).certainty).toBe('doubtful')
  })

  it.each([
    ['windows-1252', 'Jürgen Weiß'],
    ['windows-1252', 'Weiß'],
    ['windows-1252', 'Garção'],
    ['windows-1250', 'Łódź Świętych'],
    ['windows-1250', 'Příbramské pekařství'],
    ['windows-1250', 'Tűzvédelmi Szövetkezet'],
    ['iso-8859-2', 'Świętokrzyska Spółka'],
    ['windows-1251', 'Ромашка'],
    ['koi8-r', 'Торговый дом'],
    ['ibm866', 'Торговый дом'],
    ['windows-1253', 'Αφοί Παπαδόπουλοι'],
    ['windows-1254', 'İstanbul İnşaat A.Ş.'],
    ['windows-1255', 'חברת החשמל'],
    ['windows-1256', 'شركة النور للتجارة'],
    ['windows-874', 'บริษัท สยามการค้า จำกัด'],
    ['windows-1257', 'Žemaitijos pieno įmonė'],
    ['macintosh', 'Müller Großhandel'],
    ['ibm850', 'Müller Großhandel'],
    ['ibm850', 'Société Générale'],
  ])('tells %s by one name (E04, E08): %s', async (encoding, name) => {
    const text = `date;customer;amount\n2025-01-01;${name};5\n`
    expect((await detect(encoderOf(encoding)(text))).encoding).toBe(encoding)
  })

  it.each([
    ['euc-jp', '北海道水産'],
    ['gb18030', '张珺'],
    ['iso-8859-2', 'Śruba'],
    ['ibm850', 'Compañía Española'],
  ])('asks where %s has too few characters to be told: %s', async (encoding, name) => {
    const text = `date;customer;amount\n2025-01-01;${name};5\n`
    expect((await detect(encoderOf(encoding)(text))).certainty).toBe('doubtful')
  })

  it('finds what is not ASCII far down in the file', async () => {
    const ascii = '2025-01-01,ACME,1\n'.repeat(200_000)
    const bytes = encoderOf('gb18030')(CHINESE)
    expect(await detect(await new Blob([ascii, bytes]).arrayBuffer())).toEqual({
      encoding: 'gb18030',
      certainty: 'guess',
    })
  })

  it('calls UTF-8 with a few foreign lines UTF-8 (E10)', async () => {
    const foreign = encoderOf('windows-1252')('2025-01-01,Müller,x,1\n')
    const blob = new Blob([CHINESE, foreign])
    expect(await detect(await blob.arrayBuffer())).toEqual({
      encoding: 'utf-8',
      certainty: 'guess',
    })
  })

  it('does not mind a character cut in two at the end of the file (F07)', async () => {
    const bytes = new TextEncoder().encode(CHINESE.trimEnd().slice(0, -4) + '客')
    expect(await detect(bytes.slice(0, -1))).toEqual({ encoding: 'utf-8', certainty: 'sure' })
  })
})

describe('guessEncoding', () => {
  it('offers all encodings, the best first and none twice', () => {
    const line = encoderOf('gb18030')('上海宏达贸易有限公司')
    const { encodings } = guessEncoding([line])
    expect(encodings[0]).toBe('gb18030')
    expect(encodings).toContain('windows-1251')
    expect(new Set(encodings).size).toBe(encodings.length)
  })
})
