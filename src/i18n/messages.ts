import type { messages as english } from './en/messages.ts'
import type { startMessages as englishStart } from './en/start-messages.ts'

/** The same keys with any text; the ICU arguments are held equal by a test. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>
}

/** The English texts, whose literal types give keys and arguments. */
export type EnglishMessages = typeof english

/** Texts of any language. */
export type Messages = Translated<EnglishMessages>

/** The texts that the start screen needs, which are here before all others. */
export type StartMessages = Translated<typeof englishStart>

export type Locale = 'en' | 'zh-CN'
export const LOCALES = ['en', 'zh-CN'] as const satisfies readonly Locale[]

/** Loads all texts of a language; each language is a chunk of its own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (locale === 'zh-CN') return (await import('./zh-CN/messages.ts')).messages
  return (await import('./en/messages.ts')).messages
}

/** Loads the few texts of a language that the start screen needs. */
export async function loadStartMessages(locale: Locale): Promise<StartMessages> {
  if (locale === 'zh-CN') return (await import('./zh-CN/start-messages.ts')).startMessages
  return (await import('./en/start-messages.ts')).startMessages
}

/** Whether these are the texts of all screens, and not of the start alone. */
export function areAllMessages(messages: StartMessages | Messages): messages is Messages {
  return 'overview' in messages
}
