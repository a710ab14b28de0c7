import type { KeyboardEvent } from 'react'
import { PAPER_FIELDS, type PaperField } from './paper-row.ts'
import type { PaperRow } from './use-paper-typing.ts'

/** A cell of the sheet: the place of its row, from 0, and its column. */
export interface PaperCell {
  readonly place: number
  readonly field: PaperField
}

/** Where a row is begun: what was done and what came of it, for most rows share one date. */
export const FIRST_FIELD: PaperField = 'channel'

/**
 * The cell that a key leads to: Enter to the next one, from the last to the next row, and past a row
 * that is left empty; arrows up and down to the same cell of another row, to the sides where the text
 * has no further to go.
 *
 * @returns 'end' after the last row, undefined for a key that moves nowhere.
 */
export function nextCell(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly PaperRow[],
): PaperCell | 'end' | undefined {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event
  if (nativeEvent.isComposing || ctrlKey || metaKey || altKey) return undefined
  if (!(target instanceof HTMLInputElement)) return undefined
  const cell = cellOf(target)
  if (cell === undefined) return undefined
  const { place, field } = cell
  switch (key) {
    case 'Enter':
      return shiftKey ? sideways(cell, -1, rows) : onward(cell, rows)
    case 'ArrowDown':
      return place + 1 < rows.length ? { place: place + 1, field } : undefined
    case 'ArrowUp':
      return place > 0 ? { place: place - 1, field } : undefined
    case 'ArrowRight':
      return target.selectionEnd === target.value.length ? sideways(cell, 1, rows) : undefined
    case 'ArrowLeft':
      return target.selectionStart === 0 ? sideways(cell, -1, rows) : undefined
    default:
      return undefined
  }
}

function onward({ place, field }: PaperCell, rows: readonly PaperRow[]): PaperCell | 'end' {
  const isLeft = rows[place]?.reading.isEmpty === true && field === FIRST_FIELD
  if (field === PAPER_FIELDS.at(-1) || isLeft) {
    return place + 1 < rows.length ? { place: place + 1, field: FIRST_FIELD } : 'end'
  }
  return { place, field: beside(field, 1) }
}

function sideways(
  { place, field }: PaperCell,
  step: 1 | -1,
  rows: readonly PaperRow[],
): PaperCell | undefined {
  const isEdge = field === PAPER_FIELDS.at(step === 1 ? -1 : 0)
  if (!isEdge) return { place, field: beside(field, step) }
  const other = place + step
  return other >= 0 && other < rows.length
    ? { place: other, field: beside(field, step) }
    : undefined
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

function cellOf({ dataset }: HTMLElement): PaperCell | undefined {
  const field = PAPER_FIELDS.find((name) => name === dataset['field'])
  return field === undefined ? undefined : { place: Number(dataset['place']), field }
}

/** Goes to a cell, with what is in it selected, so that typing replaces it. */
export function focusCell(table: HTMLElement | null, place: number, field: PaperField): void {
  const cell = table?.querySelector(`[data-place="${place}"][data-field="${field}"]`)
  if (!(cell instanceof HTMLInputElement)) return
  cell.focus()
  cell.select()
}
