/** A worker that owed an answer gave no sign of life, and was ended. */
export class SilenceError extends Error {
  override readonly name = 'SilenceError'
}
