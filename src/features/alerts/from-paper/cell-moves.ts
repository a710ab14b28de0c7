import type { KeyboardEvent } from 'react'
import { PAPER_FIELDS, type PaperField } from './paper-row.ts'

/** A cell of the sheet: the place of its row, from 0, and its column. */
export interface PaperCell {
  readonly place: number
  readonly field: PaperField
}

/** Where a row is begun: what was done and what came of it, for most rows share one date. */
export const FIRST_FIELD: PaperField = 'channel'

/** What a move has to know of the sheet. */
interface Surroundings {
  /** Nothing is typed in the cell's row. */
  readonly isEmpty: boolean
  /** How many rows the sheet has. */
  readonly rows: number
}

/**
 * The cell that a key leads to: Enter to the next one, from the last to the next row, and past a row
 * that is left empty; arrows up and down to the same cell of another row, to the sides where the text
 * has no further to go.
 *
 * @returns 'end' after the last row, undefined for a key that moves nowhere.
 */
export function nextCell(
  event: KeyboardEvent<HTMLInputElement>,
  cell: PaperCell,
  around: Surroundings,
): PaperCell | 'end' | undefined {
  const { key, currentTarget: input, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event
  if (nativeEvent.isComposing || ctrlKey || metaKey || altKey) return undefined
  const { place, field } = cell
  switch (key) {
    case 'Enter':
      return shiftKey ? sideways(cell, -1, around) : onward(cell, around)
    case 'ArrowDown':
      return place + 1 < around.rows ? { place: place + 1, field } : undefined
    case 'ArrowUp':
      return place > 0 ? { place: place - 1, field } : undefined
    case 'ArrowRight':
      return input.selectionEnd === input.value.length ? sideways(cell, 1, around) : undefined
    case 'ArrowLeft':
      return input.selectionStart === 0 ? sideways(cell, -1, around) : undefined
    default:
      return undefined
  }
}

function onward({ place, field }: PaperCell, { isEmpty, rows }: Surroundings): PaperCell | 'end' {
  const isLeftEmpty = isEmpty && field === FIRST_FIELD
  if (field !== PAPER_FIELDS.at(-1) && !isLeftEmpty) return { place, field: beside(field, 1) }
  return place + 1 < rows ? { place: place + 1, field: FIRST_FIELD } : 'end'
}

function sideways(
  { place, field }: PaperCell,
  step: 1 | -1,
  { rows }: Surroundings,
): PaperCell | undefined {
  const isEdge = field === PAPER_FIELDS.at(step === 1 ? -1 : 0)
  const other = isEdge ? place + step : place
  return other >= 0 && other < rows ? { place: other, field: beside(field, step) } : undefined
}

/** The next column, or the one before; the columns follow each other in a ring. */
function beside(field: PaperField, step: 1 | -1): PaperField {
  const at = PAPER_FIELDS.indexOf(field) + step
  return PAPER_FIELDS.at(at % PAPER_FIELDS.length) ?? field
}

/** The cell after one whose single key was typed. */
export function cellAfter({ place, field }: PaperCell): PaperCell {
  return { place, field: beside(field, 1) }
}

/** The attributes by which a cell is found again. */
export function cellAttributes({ place, field }: PaperCell) {
  return { 'data-place': place, 'data-field': field }
}

/** Goes to a cell, with what is in it selected, so that typing replaces it. */
export function focusCell(table: HTMLElement | null, { place, field }: PaperCell): void {
  const cell = table?.querySelector(`[data-place="${place}"][data-field="${field}"]`)
  if (!(cell instanceof HTMLInputElement)) return
  cell.focus()
  cell.select()
}
