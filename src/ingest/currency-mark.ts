/** Marks of money beside a number, and the currency each stands for. '¥' may be yuan or yen. */
const CURRENCY_BY_MARK: Readonly<Record<string, string>> = {
  '¥': '¥',
  元: 'CNY',
  圆: 'CNY',
  圓: 'CNY',
  人民币: 'CNY',
  人民币元: 'CNY',
  人民幣: 'CNY',
  RMB: 'CNY',
  CNH: 'CNY',
  円: 'JPY',
  日元: 'JPY',
  日圆: 'JPY',
  日圓: 'JPY',
  日本円: 'JPY',
  美元: 'USD',
  美金: 'USD',
  欧元: 'EUR',
  歐元: 'EUR',
  英镑: 'GBP',
  港币: 'HKD',
  港元: 'HKD',
  港幣: 'HKD',
  $: '$',
  US$: 'USD',
  HK$: 'HKD',
  NT$: 'TWD',
  A$: 'AUD',
  C$: 'CAD',
  S$: 'SGD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  '฿': 'THB',
  '₫': 'VND',
  '₽': 'RUB',
  '₺': 'TRY',
  '₱': 'PHP',
  'Fr.': 'CHF',
  SFr: 'CHF',
  kr: 'kr',
  zł: 'PLN',
  Kč: 'CZK',
}

const CURRENCY_CODES = new Set(
  (
    'AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR IQD ISK ' +
    'JOD JPY KES KRW KWD MAD MOP MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RUB SAR SEK SGD ' +
    'THB TND TRY TWD UAH USD VND ZAR'
  ).split(' '),
)

/** Marks that leave open which currency is meant, and those that they may stand for. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  $: ['USD', 'HKD', 'TWD', 'AUD', 'CAD', 'SGD', 'NZD', 'MXN', 'CLP', 'COP', 'ARS'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
}

const MARKS = Object.keys(CURRENCY_BY_MARK)
  .toSorted((a, b) => b.length - a.length)
  .map((mark) => mark.replaceAll(/[$.]/g, String.raw`\$&`))
  .join('|')
const LEADING = new RegExp(`^(${MARKS}|[A-Z]{3}(?![A-Za-z]))\\s*`)
const TRAILING = new RegExp(`\\s*(${MARKS}|(?<![A-Za-z])[A-Z]{3})$`)

/** A number's text without the mark at its front or end, and the currency of the mark. */
export function takeCurrencyMark(
  text: string,
): { readonly rest: string; readonly currency: string } | undefined {
  return take(text, LEADING) ?? take(text, TRAILING)
}

/** Whether a cell is a mark of money and nothing else. */
export function isCurrencyMark(text: string): boolean {
  return takeCurrencyMark(text.normalize('NFKC').trim())?.rest.trim() === ''
}

/** The currency that a column's name says its money is in: 'Amount (USD)', '金额（万元）', 'Umsatz EUR'. */
export function currencyInHeader(header: string): string | undefined {
  const name = header.normalize('NFKC').trim()
  const inBrackets = /[([]([^)\]]*)[)\]]$/.exec(name)?.[1]?.trim()
  return takeCurrencyMark(inBrackets ?? name)?.currency
}

/** The currency that a cell of a currency column names; the text itself where it is none we know. */
export function toCurrency(text: string): string {
  const mark = text.normalize('NFKC').trim()
  return CURRENCY_BY_MARK[mark] ?? mark.toUpperCase()
}

/**
 * The different currencies among some marks: a mark that leaves it open goes with one that does not.
 *
 * @returns One entry where all mean the same; empty where there is no mark.
 */
export function distinctCurrencies(currencies: Iterable<string>): readonly string[] {
  const all = [...new Set(currencies)]
  return all.filter((currency) => meaningIn(currency, all) === currency)
}

/** What a mark stands for among some currencies: itself, unless it leaves it open and one of them fits. */
export function meaningIn(currency: string, currencies: readonly string[]): string {
  const fitting = currencies.filter((other) => MEANINGS[currency]?.includes(other))
  const [only] = fitting
  return only !== undefined && fitting.length === 1 ? only : currency
}

function take(text: string, pattern: RegExp) {
  const match = pattern.exec(text)
  const mark = match?.[1]
  if (match === null || mark === undefined) return undefined
  const known = Object.hasOwn(CURRENCY_BY_MARK, mark) ? CURRENCY_BY_MARK[mark] : undefined
  if (known === undefined && !CURRENCY_CODES.has(mark)) return undefined
  const rest =
    match.index === 0 && pattern === LEADING
      ? text.slice(match[0].length)
      : text.slice(0, match.index)
  return { rest, currency: known ?? mark }
}
