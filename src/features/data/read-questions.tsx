import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { AskProps } from './ask-props.ts'
import { Choice } from '../../ui/choice.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { HeaderRowChoice } from './header-row-choice.tsx'
import { DELIMITER_KEYS, delimiterKey } from './read-summary.ts'

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
  return (
    <>
      <HeaderRowChoice
        legend={legend}
        top={inspection.top}
        value={inspection.read.headerRow ?? question.preselected}
        onChange={(headerRow) => onRead({ headerRow })}
      />
      <ConfirmButton {...props} />
    </>
  )
}
