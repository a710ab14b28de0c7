import type { messages as english } from './en/messages.ts'

/** The same keys with any text; the ICU arguments are held equal by a test. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>
}

/** The English texts, whose literal types give keys and arguments. */
export type EnglishMessages = typeof english

/** Texts of any language. */
export type Messages = Translated<EnglishMessages>

export type Locale = 'en' | 'zh-CN'
export const LOCALES = ['en', 'zh-CN'] as const satisfies readonly Locale[]

/** Loads a language's texts; each is a chunk of its own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (locale === 'zh-CN') return (await import('./zh-CN/messages.ts')).messages
  return (await import('./en/messages.ts')).messages
}
