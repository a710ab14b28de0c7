import type { FileInspection, Question } from '../../ingest/inspection.ts'
import type { Mapping, ReadOptions } from '../../ingest/mapping.ts'
import type { Answer } from './mapping-change.ts'

/** What every kind of question is drawn from. */
export interface AskProps<Kind extends Question['kind']> {
  readonly question: Extract<Question, { readonly kind: Kind }>
  /** The question as one short sentence. */
  readonly legend: string
  readonly inspection: FileInspection
  readonly mapping: Mapping
  /** Loading waits for an answer. */
  readonly waits: boolean
  /** Gives an answer; an empty one confirms what is preselected. */
  readonly answer: (answer: Answer) => void
  /** Reads the file again in another way. */
  readonly onRead: (read: Partial<ReadOptions>) => void
}
