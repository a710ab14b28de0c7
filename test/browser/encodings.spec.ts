import { encoderOf, utf16 } from '../ingest/read/encoder.ts'
import { chooseFiles, expect, loadFiles, openStart, test } from './cockpit.ts'

/** Browsers alone decode windows-1252 as it is meant, so encodings are tried here, in the real screens. */
const WESTERN_SIGNS: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96, '’': 0x92 }

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => WESTERN_SIGNS[sign] ?? sign.charCodeAt(0))
}

/** Order lines of one month with the given customers, in a language's own headers. */
function orders(headers: string, customers: readonly string[], delimiter = ','): string {
  const lines = customers.map((name, i) => `2025-05-${10 + i},${name},${100 - i}.50`)
  return `${headers}\n${lines.join('\n')}\n`.replaceAll(',', delimiter)
}

const CHINESE = orders('订单日期,客户名称,金额', [
  '上海宏达贸易公司',
  '广州永兴五金店',
  '深圳华强电子',
])
const JAPANESE = orders('受注日,得意先名,金額', [
  '㈱山田製作所',
  'ヤマダ電機',
  '髙橋商店',
  'ｽｽﾞｷ商会',
])
const WESTERN = orders('Datum,Kunde,Betrag', ['Müller & Söhne', 'Café – Zürich', 'L’Épicerie €uro'])

const FILES: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
  ['utf-8 with two marks', Buffer.from(`\uFEFF\uFEFF${CHINESE}`), ['上海宏达贸易公司']],
  ['utf-16le', utf16(`\uFEFF${CHINESE.replaceAll(',', '\t')}`, true), ['广州永兴五金店']],
  ['utf-16be without a mark', utf16(CHINESE, false), ['深圳华强电子']],
  ['gb18030', encoderOf('gb18030')(CHINESE), ['上海宏达贸易公司', '广州永兴五金店']],
  [
    'big5',
    encoderOf('big5')(orders('訂單日期,客戶名稱,金額', ['台北宏達國際公司', '高雄港務企業行'])),
    ['台北宏達國際公司'],
  ],
  ['shift_jis', encoderOf('shift_jis')(JAPANESE), ['㈱山田製作所', '髙橋商店', 'ｽｽﾞｷ商会']],
  ['windows-1252', windows1252(WESTERN), ['Müller & Söhne', 'Café – Zürich', 'L’Épicerie €uro']],
]

for (const [encoding, bytes, customers] of FILES) {
  test(`names come out of ${encoding} as they were written`, async ({ page }) => {
    await openStart(page)
    await loadFiles(page, [{ name: 'orders.csv', content: Buffer.from(bytes) }])
    await page.goto('/#/tiers?period=2025-05')
    for (const customer of customers) {
      await expect(page.getByText(customer, { exact: true }).first()).toBeVisible()
    }
  })
}

test('a guessed encoding is named on the mapping screen', async ({ page }) => {
  await openStart(page)
  await chooseFiles(page, [{ name: 'orders.csv', content: Buffer.from(windows1252(WESTERN)) }])
  await expect(
    page
      .getByText('windows-1252')
      .or(page.getByText(/Western/))
      .first(),
  ).toBeVisible()
})
