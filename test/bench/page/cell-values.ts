/** Cents of an amount that a library gives. */
export function cents(amount: unknown): number {
  return Math.round(Number(amount) * 100)
}

/** Days as YYYY-MM-DD, by their time in milliseconds; they repeat, so each is written once. */
export class DayTexts {
  readonly #texts = new Map<number, string>()

  of(time: number): string {
    let text = this.#texts.get(time)
    if (text === undefined) {
      text = new Date(time).toISOString().slice(0, 10)
      this.#texts.set(time, text)
    }
    return text
  }
}
