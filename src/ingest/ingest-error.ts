/** Why a file could not be read at all. Rows that cannot be read are listed in the report, not here. */
export type IngestError =
  | { readonly kind: 'empty-file'; readonly fileName: string }
  | { readonly kind: 'no-rows'; readonly fileName: string; readonly headers: readonly string[] }
  | { readonly kind: 'not-a-table'; readonly fileName: string; readonly format: string }
  | { readonly kind: 'password'; readonly fileName: string }
  | { readonly kind: 'damaged'; readonly fileName: string; readonly detail: string }
  | { readonly kind: 'unsupported-format'; readonly fileName: string; readonly format: string }
  | {
      readonly kind: 'too-large'
      readonly fileName: string
      readonly bytes: number
      readonly limitBytes: number
    }
  | {
      readonly kind: 'too-many-rows'
      readonly fileName: string
      readonly rows: number
      readonly limitRows: number
    }
  | {
      readonly kind: 'too-many-columns'
      readonly fileName: string
      readonly columns: number
      readonly limitColumns: number
    }
  | { readonly kind: 'unreadable'; readonly fileName: string }
  | { readonly kind: 'too-large-sum'; readonly fileName: string }
  | {
      readonly kind: 'already-loaded'
      readonly fileName: string
      readonly asName: string
      /** Milliseconds since 1970; 0: the same content came twice in this import. */
      readonly loadedAt: number
    }
