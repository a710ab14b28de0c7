/** Why a backup cannot be restored; nothing has been changed. */
export type BackupError =
  | { readonly kind: 'empty'; readonly fileName: string }
  /** Something else, whatever its name says. */
  | { readonly kind: 'other-file'; readonly fileName: string }
  /** The end is missing. */
  | { readonly kind: 'cut-off'; readonly fileName: string }
  /** Not as it was saved: a checksum, a size, or a part that is missing. */
  | { readonly kind: 'changed'; readonly fileName: string; readonly part: string }
  /** Whole, and yet not what it says it holds. */
  | { readonly kind: 'wrong-counts'; readonly fileName: string }
  | { readonly kind: 'bad-record'; readonly fileName: string; readonly part: string }
  /** Written by a newer version of the cockpit. */
  | { readonly kind: 'newer'; readonly fileName: string }
  /** More than could be held, packed or unpacked. */
  | {
      readonly kind: 'too-large'
      readonly fileName: string
      readonly bytes: number
      readonly limitBytes: number
    }
  /** Amounts whose sums would not be exact. */
  | { readonly kind: 'too-large-sum'; readonly fileName: string }
  /** Moved, changed or locked while it was read. */
  | { readonly kind: 'unreadable'; readonly fileName: string }
