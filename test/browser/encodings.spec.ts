import { encoderOf, utf16 } from '../ingest/read/encoder.ts'
import { chooseFiles, expect, loadFiles, openStart, test } from './cockpit.ts'
import { encodingCorpus } from './encoding-corpus.ts'

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

/** One file of the corpus, as it gets into a worker, and what the import says of it. */
interface Trial {
  readonly name: string
  readonly base64: string
  readonly text: string
}
interface Verdict {
  readonly name: string
  readonly encoding: string
  readonly isRight: boolean
  readonly isAsked: boolean
}

/** In the import worker: has it look at a file as the page does, and decodes the file as it then would. */
async function inspectThere(trials: readonly Trial[]): Promise<Verdict[]> {
  const port = globalThis as unknown as {
    postMessage: (message: { id?: string; kind: string; value?: unknown }) => void
    dispatchEvent: (event: Event) => void
  }
  const post = port.postMessage.bind(globalThis)
  const inspect = (file: File): Promise<unknown> =>
    new Promise((resolve, reject) => {
      port.postMessage = (message) => {
        if (message.id !== file.name) post(message)
        else if (message.kind === 'result') resolve(message.value)
        else if (message.kind === 'failure') reject(new Error(JSON.stringify(message)))
      }
      const context = { remembered: [], loaded: [], cancelledStatuses: [], today: 20_000 }
      const params = { ...context, files: [file] }
      const data = { kind: 'call', id: file.name, name: 'inspect', params }
      port.dispatchEvent(new MessageEvent('message', { data }))
    })
  const verdicts: Verdict[] = []
  for (const { name, base64, text } of trials) {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const [looked] = (await inspect(new File([bytes], `${name}.csv`))) as [
      { value: { read: { encoding: string }; encodingCertainty: string } },
    ]
    const { read, encodingCertainty } = looked.value
    // Browsers do not know this one; that it is read rightly is shown elsewhere.
    const isRight =
      read.encoding === 'ibm850'
        ? name.includes('cp850')
        : new TextDecoder(read.encoding).decode(bytes) === text
    const isAsked = encodingCertainty === 'doubtful'
    verdicts.push({ name, encoding: read.encoding, isRight, isAsked })
  }
  port.postMessage = post
  return verdicts
}

test('33 languages and encodings in 3 sizes are all read rightly or asked (E04, E05, E06, E07, E08)', async ({
  page,
}) => {
  await openStart(page)
  await chooseFiles(page, [{ name: 'orders.csv', content: CHINESE }])
  await expect(page.getByRole('button', { name: 'Load', exact: true })).toBeVisible()
  const worker = page.workers().find((candidate) => candidate.url().includes('import'))
  const corpus = encodingCorpus()
  expect(corpus).toHaveLength(99)
  const trials = corpus.map(({ name, text, bytes }) => ({
    name,
    text,
    base64: Buffer.from(bytes).toString('base64'),
  }))
  const verdicts = (await worker?.evaluate(inspectThere, trials)) ?? []
  const wrong = verdicts.filter(({ isRight }) => !isRight)
  console.log(`encodings: ${verdicts.length - wrong.length} of ${verdicts.length} right`)
  expect(wrong.filter(({ isAsked }) => !isAsked)).toEqual([])
  expect(verdicts.length - wrong.length).toBeGreaterThanOrEqual(99)
})
