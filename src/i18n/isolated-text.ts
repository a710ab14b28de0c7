import { keptText } from './kept-text.ts'

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const ISOLATE = '\u{2068}'
const END = '\u{2069}'

/** A name in a sentence: one written from right to left must not carry its neighbours, figures above all, along. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? ISOLATE + name + END : name
}

/** A translator that isolates every text that is put into a sentence. */
export function isolatedText<Text extends { readonly rich: unknown }>(text: Text): Text {
  const plain = keptText(text as unknown as Translate)
  const rich = text.rich as Translate
  return Object.assign((key: string, values?: Values) => plain(key, isolatedValues(values)), text, {
    rich: (key: string, values?: Values) => rich(key, isolatedValues(values)),
  })
}

type Values = Readonly<Record<string, unknown>>
type Translate = (key: string, values?: Values) => unknown

function isolatedValues(values: Values | undefined): Values | undefined {
  if (values === undefined) return undefined
  const entries = Object.entries(values)
  if (!entries.some(([, value]) => typeof value === 'string' && RIGHT_TO_LEFT.test(value))) {
    return values
  }
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? isolated(value) : value]),
  )
}
