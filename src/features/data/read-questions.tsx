import { encodingText } from '../../i18n/encoding-text.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { AskProps } from './ask-props.ts'
import { Choice } from '../../ui/choice.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { HeaderRowChoice } from './header-row-choice.tsx'
import { DELIMITER_KEYS, delimiterKey } from './read-summary.ts'
import styles from './question.module.css'

/** Which sheet of a workbook holds the data. */
export function SheetQuestion(props: AskProps<'sheet'>) {
  const { question, legend, inspection, onRead } = props
  const { text } = useFormatter()
  return (
    <>
      <Choice
        question={legend}
        options={question.sheets.map(({ name, rows, hidden }) => ({
          value: name,
          label: name,
          detail: [
            text('data.question.sheetRows', { rows }),
            ...(hidden ? [text('data.question.sheetHidden')] : []),
          ].join(text('data.read.comma')),
        }))}
        value={inspection.read.sheet ?? question.preselected}
        onChange={(sheet) => onRead({ sheet, headerRow: undefined })}
      />
      <ConfirmButton {...props} />
    </>
  )
}

/** What separates the columns of a text file. */
export function DelimiterQuestion(props: AskProps<'delimiter'>) {
  const { question, legend, inspection, onRead } = props
  const { text } = useFormatter()
  return (
    <>
      <Choice
        question={legend}
        options={question.options.map((sign) => ({
          value: sign,
          label: text(DELIMITER_KEYS[delimiterKey(sign)], { sign }),
        }))}
        value={inspection.read.delimiter ?? question.preselected}
        onChange={(delimiter) => onRead({ delimiter, headerRow: undefined })}
      />
      <ConfirmButton {...props} />
    </>
  )
}

/** Which row holds the column names, picked from the top of the file. */
export function HeaderRowQuestion(props: AskProps<'header-row'>) {
  const { question, legend, inspection, onRead } = props
  const headerRow = inspection.read.headerRow ?? question.preselected
  return (
    <>
      <HeaderRowChoice
        legend={legend}
        top={inspection.top}
        value={headerRow}
        onChange={(row) => onRead({ headerRow: row, headerLines: undefined })}
      />
      {question.second !== undefined && (
        <SecondLine
          second={question.second}
          names={inspection.columns.map(({ header }) => header)}
          onChange={(headerLines) => onRead({ headerRow, headerLines })}
        />
      )}
      <ConfirmButton {...props} />
    </>
  )
}

/** Which of several tables in one file is read. */
export function TableQuestion(props: AskProps<'table'>) {
  const { question, legend, inspection, onRead } = props
  const { text, list } = useFormatter()
  const chosen = inspection.read.headerRow ?? question.preselected
  return (
    <>
      <Choice
        question={legend}
        options={question.tables.map(({ headerRow, headers, rows }) => ({
          value: String(headerRow),
          label: list(headers),
          detail: text('data.question.tableRows', { row: String(headerRow), rows }),
        }))}
        value={String(chosen)}
        onChange={(headerRow) => onRead({ headerRow: Number(headerRow) })}
      />
      <ConfirmButton {...props} />
    </>
  )
}

/** What the characters of a text file are written in, with lines of it in the best guesses. */
export function EncodingQuestion(props: AskProps<'encoding'>) {
  const { question, legend, inspection, onRead } = props
  const formatter = useFormatter()
  return (
    <>
      <Choice
        question={legend}
        why={formatter.text('data.question.encodingWhy')}
        options={question.options.map(({ encoding, lines }) => ({
          value: encoding,
          label: encodingText(encoding, formatter),
          detail: lines.map((line, place) => (
            <span key={place} className={styles['evidence']}>
              <bdi>{line}</bdi>
            </span>
          )),
        }))}
        value={inspection.read.encoding ?? question.preselected}
        onChange={(encoding) => onRead({ encoding })}
      />
      <ConfirmButton {...props} />
    </>
  )
}

/** As many as show how two rows are joined. */
const SHOWN_NAMES = 6

interface SecondLineProps {
  readonly second: { readonly row: number; readonly joined: boolean }
  readonly names: readonly string[]
  readonly onChange: (headerLines: 1 | 2) => void
}

/** Whether the row below holds names, too: 'Umsatz' over '2025' is 'Umsatz 2025'. */
function SecondLine({ second, names, onChange }: SecondLineProps) {
  const { text, integer } = useFormatter()
  const shown = names.filter((name) => name !== '').slice(0, SHOWN_NAMES)
  const row = integer(second.row)
  return (
    <Checkbox
      label={
        second.joined
          ? text('data.question.headerJoined', {
              row,
              names: shown.join(text('data.mapping.comma')),
            })
          : text('data.question.headerSecond', { row })
      }
      checked={second.joined}
      onChange={(isJoined) => onChange(isJoined ? 2 : 1)}
    />
  )
}
