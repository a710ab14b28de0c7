import type { CellColumn } from './cell-table.ts'
import type { Money } from '../domain/money.ts'

/** Words that stand alone in a cell of a row of totals, without spaces and punctuation. */
const TOTAL_WORDS = new Set(
  (
    '合计 总计 小计 总和 共计 总额 累计 本页合计 本页小计 本月合计 本年累计 页小计 合計 總計 小計 總和 共計 累計 総計 総合計 ' +
    'total totals grandtotal subtotal subtotals sum overalltotal summe summen zwischensumme gesamt gesamtsumme ' +
    'gesamtergebnis insgesamt endsumme totalgénéral soustotal soustotaux totaux suma sumatotal totalgeneral totales'
  ).split(' '),
)
const NOISE = /[\s\p{P}\p{Z}=]+/gu

/** Whether a cell is the label of a row of totals, as a whole. */
export function isTotalWord(text: string): boolean {
  if (text.length > 40 || /^\d/.test(text)) return false
  const bare = text.normalize('NFKC').toLowerCase().replaceAll(NOISE, '')
  return TOTAL_WORDS.has(bare)
}

/** Marks the rows in which some cell is the label of a total. */
export function markTotalRows(columns: readonly CellColumn[]): Uint8Array {
  const marks = new Uint8Array(columns[0]?.index.length ?? 0)
  for (const { texts, index } of columns) {
    const isLabel = Uint8Array.from(texts, (text) => (isTotalWord(text) ? 1 : 0))
    if (!isLabel.includes(1)) continue
    for (let row = 0; row < index.length; row += 1) {
      if (isLabel[index[row] ?? 0] === 1) marks[row] = 1
    }
  }
  return marks
}

/** Follows the sums of the rows above, so that a row can be told to be their total. */
export interface RunningTotals {
  /** Counts an order line. */
  readonly add: (amount: Money) => void
  /** Whether an amount is the sum of at least two lines: since the last total, or from the top. */
  readonly isTotal: (amount: Money) => boolean
  /** Begins a new block below a total. */
  readonly close: () => void
}

/** Starts at 0 lines. */
export function createRunningTotals(): RunningTotals {
  let block = 0
  let blockLines = 0
  let all = 0
  let lines = 0
  return {
    add(amount) {
      block += amount
      all += amount
      blockLines += 1
      lines += 1
    },
    isTotal: (amount) => (blockLines >= 2 && amount === block) || (lines >= 2 && amount === all),
    close() {
      block = 0
      blockLines = 0
    },
  }
}
