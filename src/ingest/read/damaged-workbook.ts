/** A workbook whose parts contradict themselves. Thrown within the reader, which answers it as an error. */
export class DamagedWorkbook extends Error {
  /** What is damaged: a part's name, or what is missing. */
  readonly detail: string

  constructor(detail: string) {
    super(`Damaged workbook: ${detail}`)
    this.detail = detail
  }
}
