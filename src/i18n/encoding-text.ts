import type { Formatter } from './formatter.ts'

/** What is written in encodings that can be chosen. */
const NAMES = {
  'utf-8': 'unicode',
  'utf-16le': 'unicode',
  'utf-16be': 'unicode',
  gb18030: 'simplified',
  gbk: 'simplified',
  big5: 'traditional',
  shift_jis: 'japanese',
  'euc-jp': 'japanese',
  'iso-2022-jp': 'japanese',
  'euc-kr': 'korean',
  'windows-1252': 'western',
  'windows-1250': 'central',
  'windows-1251': 'cyrillic',
  'koi8-r': 'cyrillic',
  ibm866: 'cyrillic',
  'windows-1253': 'greek',
  'windows-1254': 'turkish',
  ibm850: 'dosWestern',
  macintosh: 'macWestern',
} as const

/** An encoding by the languages it is for and by its label: 'Japanese (SHIFT_JIS)'. */
export function encodingText(encoding: string, { text }: Formatter): string {
  const label = encoding.toUpperCase()
  const name = NAMES[encoding as keyof typeof NAMES] as
    | (typeof NAMES)[keyof typeof NAMES]
    | undefined
  if (name === undefined) return label
  return text('errors.encoding.named', { name: text(`errors.encoding.${name}`), label })
}
