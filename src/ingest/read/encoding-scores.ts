import { fitSingleByte } from './single-byte-fit.ts'

/** How well bytes fit an encoding: 1 = only characters that ordinary texts consist of, below 0 = hardly. */
export interface EncodingScore {
  readonly encoding: string
  readonly score: number
}

/** What a character of several bytes is worth, and how many bytes it has. */
interface Unit {
  readonly worth: number
  readonly bytes: number
}

type Reader = (bytes: Uint8Array, at: number) => Unit

const INVALID: Unit = { worth: -2, bytes: 1 }
/** Characters that every ordinary text consists of, that some have, that few have, that hardly any has. */
const COMMON: Unit = { worth: 1, bytes: 2 }
const FREQUENT: Unit = { worth: 0.8, bytes: 2 }
const SCARCE: Unit = { worth: 0.2, bytes: 2 }
const RARE: Unit = { worth: -0.5, bytes: 2 }
const ABSURD: Unit = { worth: -1, bytes: 2 }

/** In order of preference between equal scores. */
const READERS: readonly (readonly [string, Reader])[] = [
  ['gb18030', readGb18030],
  ['big5', readBig5],
  ['shift_jis', readShiftJis],
  ['euc-kr', readEucKr],
  ['euc-jp', readEucJp],
]

/** Words that headers and names of order files are full of; one of them outweighs much doubt. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  gb18030: ['日期', '客户', '金额', '数量', '名称', '公司', '订单', '单价', '业务员', '销售'],
  big5: ['日期', '客戶', '金額', '數量', '名稱', '公司', '訂單', '單價', '業務', '銷售'],
  shift_jis: ['日付', '得意先', '顧客', '金額', '数量', '株式会社', '担当', '受注', '売上'],
  'euc-jp': ['日付', '得意先', '顧客', '金額', '数量', '株式会社', '担当', '受注', '売上'],
  'euc-kr': ['일자', '날짜', '거래처', '고객', '금액', '수량', '담당', '주식회사', '주문', '매출'],
}
const WORD_WORTH = 0.3
/** Fewer characters than this have no spread to speak of. */
const FEW = 12
const IMPLAUSIBLE = 0.6
/** A hundred times less likely (4.6 in logarithms) is clearly behind. */
const LIKELIHOOD_A_SCORE = 30

/**
 * Scores lines of an unknown encoding in each encoding that can be told by its bytes.
 *
 * The double-byte sets put their common characters into blocks of their own (GB 2312 level 1 in rows
 * B0-D7, Big5 level 1 in A4-C6, JIS level 1 in 889F-9872, hangul of KS X 1001 in B0-C8), so the share of
 * characters in the right block tells them apart without a dictionary. The blocks of EUC-KR and of
 * kanji in EUC-JP lie inside that of GB 2312; Chinese text also fills C9-D7, which decides, and where a
 * few characters leave doubt, words of order files do.
 *
 * @param lines - Bytes of whole lines, with bytes beyond ASCII.
 * @returns Best first; all encodings. Empty without lines.
 */
export function scoreEncodings(lines: readonly Uint8Array[]): readonly EncodingScore[] {
  if (lines.length === 0) return []
  const scores = READERS.map(([encoding, read]) => ({
    encoding,
    score: meanWorth(lines, read) * plausibility(encoding, lines) + wordWorth(encoding, lines),
  }))
  return [...scores, ...singleByteScores(lines)].toSorted((a, b) => b.score - a.score)
}

/** The best fit has its own worth; the others follow as far behind as they are less likely. */
function singleByteScores(lines: readonly Uint8Array[]): readonly EncodingScore[] {
  const fits = fitSingleByte(lines)
  const [best] = fits
  if (best === undefined) return []
  return fits.map(({ encoding, likelihood }) => ({
    encoding,
    score: best.worth - (best.likelihood - likelihood) / LIKELIHOOD_A_SCORE,
  }))
}

function meanWorth(lines: readonly Uint8Array[], read: Reader): number {
  let worth = 0
  let units = 0
  for (const line of lines) {
    for (let at = 0; at < line.length;) {
      if (byteAt(line, at) < 0x80) {
        at += 1
        continue
      }
      const unit = read(line, at)
      worth += unit.worth
      units += 1
      at += unit.bytes
    }
  }
  return units === 0 ? 0 : worth / units
}

function wordWorth(encoding: string, lines: readonly Uint8Array[]): number {
  const words = WORDS[encoding]
  if (words === undefined) return 0
  const decoder = new TextDecoder(encoding)
  const isIn = lines.some((line) => {
    const text = decoder.decode(line)
    return words.some((word) => text.includes(word))
  })
  return isIn ? WORD_WORTH : 0
}

/** Lowers the score of encodings whose bytes would be spread in another way. */
function plausibility(encoding: string, lines: readonly Uint8Array[]): number {
  if (encoding === 'big5') return isSpreadLikeBig5(lines) ? 1 : IMPLAUSIBLE
  if (encoding !== 'gb18030' && encoding !== 'euc-jp') return 1
  const { kana, early, late } = countLeads(lines)
  if (encoding === 'euc-jp') return kana * 10 >= early + late ? 1 : IMPLAUSIBLE
  return late * 20 >= early || early + late < FEW ? 1 : IMPLAUSIBLE
}

/** Lead bytes of pairs in the rows of kana, and in the two halves of the common characters. */
function countLeads(
  lines: readonly Uint8Array[],
): Readonly<Record<'kana' | 'early' | 'late', number>> {
  let kana = 0
  let early = 0
  let late = 0
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const lead = byteAt(line, at)
      if (lead < 0xa1) continue
      if (lead === 0xa4 || lead === 0xa5) kana += 1
      else if (lead >= 0xc9 && lead <= 0xd7) late += 1
      else if (lead >= 0xb0) early += 1
      at += 1
    }
  }
  return { kana, early, late }
}

/** Two in five trail bytes of Big5 are ASCII; in the EUC family none is. */
function isSpreadLikeBig5(lines: readonly Uint8Array[]): boolean {
  let pairs = 0
  let low = 0
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      if (byteAt(line, at) < 0x80) continue
      at += 1
      pairs += 1
      if (byteAt(line, at) < 0x80) low += 1
    }
  }
  return low * 10 >= pairs || pairs < FEW
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

function within(value: number, first: number, last: number): boolean {
  return value >= first && value <= last
}

function readGb18030(bytes: Uint8Array, at: number): Unit {
  const lead = byteAt(bytes, at)
  const trail = byteAt(bytes, at + 1)
  if (!within(lead, 0x81, 0xfe)) return INVALID
  if (within(trail, 0x30, 0x39)) {
    const isFour = byteAt(bytes, at + 2) >= 0x81 && within(byteAt(bytes, at + 3), 0x30, 0x39)
    return isFour ? { worth: 0.2, bytes: 4 } : INVALID
  }
  if (trail < 0x40 || trail === 0x7f || trail === 0xff) return INVALID
  if (trail < 0xa1) return lead >= 0xa2 && lead <= 0xa9 ? ABSURD : RARE
  if (within(lead, 0xb0, 0xd7)) return COMMON
  if (lead === 0xa1 || lead === 0xa3) return FREQUENT
  if (within(lead, 0xd8, 0xf7) || lead === 0xa2) return SCARCE
  return lead === 0xa4 || lead === 0xa5 ? { worth: 0.1, bytes: 2 } : ABSURD
}

function readBig5(bytes: Uint8Array, at: number): Unit {
  const lead = byteAt(bytes, at)
  const trail = byteAt(bytes, at + 1)
  if (!within(lead, 0x81, 0xfe)) return INVALID
  if (!within(trail, 0x40, 0x7e) && !within(trail, 0xa1, 0xfe)) return INVALID
  if (within(lead, 0xa4, 0xc6)) return COMMON
  if (within(lead, 0xa1, 0xa3)) return FREQUENT
  return within(lead, 0xc9, 0xf9) ? SCARCE : ABSURD
}

function readShiftJis(bytes: Uint8Array, at: number): Unit {
  const lead = byteAt(bytes, at)
  if (within(lead, 0xa1, 0xdf)) return { worth: katakanaWorth(bytes, at), bytes: 1 }
  const trail = byteAt(bytes, at + 1)
  if (!within(lead, 0x81, 0x9f) && !within(lead, 0xe0, 0xfc)) return INVALID
  if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return INVALID
  if (lead === 0x81) return FREQUENT
  if (lead === 0x82) return trail >= 0x9f ? COMMON : FREQUENT
  if (lead === 0x83) return trail <= 0x96 ? COMMON : SCARCE
  if (within(lead, 0x88, 0x97) || (lead === 0x98 && trail <= 0x72)) return COMMON
  if (lead === 0x87) return { worth: 0.5, bytes: 2 }
  const isScarce = within(lead, 0x98, 0x9f) || within(lead, 0xe0, 0xea) || lead >= 0xfa
  return isScarce || lead === 0xed || lead === 0xee ? SCARCE : ABSURD
}

/** Half-width katakana come in runs that hold nothing else; other encodings mix in bytes beyond DF. */
function katakanaWorth(bytes: Uint8Array, at: number): number {
  let start = at
  let end = at
  while (start > 0 && byteAt(bytes, start - 1) >= 0x80) start -= 1
  while (byteAt(bytes, end + 1) >= 0x80) end += 1
  for (let i = start; i <= end; i++) if (!within(byteAt(bytes, i), 0xa1, 0xdf)) return 0.1
  return end - start >= 2 ? 0.8 : 0.1
}

function readEucKr(bytes: Uint8Array, at: number): Unit {
  const lead = byteAt(bytes, at)
  const trail = byteAt(bytes, at + 1)
  if (!within(lead, 0x81, 0xfe)) return INVALID
  if (trail >= 0xa1 && trail <= 0xfe) {
    if (within(lead, 0xb0, 0xc8)) return COMMON
    if (within(lead, 0xa1, 0xa3)) return FREQUENT
    if (within(lead, 0xca, 0xfd)) return { worth: 0, bytes: 2 }
  }
  const isExtended =
    within(lead, 0x81, 0xc6) &&
    (within(trail, 0x41, 0x5a) || within(trail, 0x61, 0x7a) || within(trail, 0x81, 0xfe))
  return isExtended ? RARE : INVALID
}

function readEucJp(bytes: Uint8Array, at: number): Unit {
  const lead = byteAt(bytes, at)
  const trail = byteAt(bytes, at + 1)
  if (lead === 0x8e) return within(trail, 0xa1, 0xdf) ? { worth: 0.3, bytes: 2 } : INVALID
  if (lead === 0x8f) return trail >= 0xa1 ? { worth: 0.1, bytes: 3 } : INVALID
  if (!within(lead, 0xa1, 0xfe) || !within(trail, 0xa1, 0xfe)) return INVALID
  if (lead === 0xa4 || lead === 0xa5 || within(lead, 0xb0, 0xcf)) return COMMON
  if (lead === 0xa1 || lead === 0xa3) return FREQUENT
  return within(lead, 0xd0, 0xf4) || lead === 0xad ? SCARCE : ABSURD
}
