import type { ReactNode } from 'react'
import { toCivilDate } from '../../../domain/calendar.ts'
import { useFormatter } from '../../../i18n/formatter-context.tsx'
import { Field, TextInput } from '../../../ui/field.tsx'
import { isEnter } from '../../../ui/is-enter.ts'
import { Select } from '../../../ui/select.tsx'
import { focusWhenShown } from './focus-when-shown.ts'
import type { OfferedSheet } from './offered-sheets.ts'
import { sheetName } from './sheet-name.ts'
import type { PaperTyping } from './use-paper-typing.ts'
import styles from './from-paper.module.css'

export interface PaperHeadProps {
  readonly typing: PaperTyping
  readonly sheets: readonly OfferedSheet[]
  /** From the date on to the rows. */
  readonly onEnter: () => void
}

/** Which sheet it is, and the day of its contacts. */
export function PaperHead({ typing, sheets, onEnter }: PaperHeadProps) {
  const formatter = useFormatter()
  const { text, weekday, date } = formatter
  const { sheet, chooseSheet, contacted, setContacted, terms } = typing
  const { contactedOn, today } = terms
  const day = contactedOn ?? today
  const understood = `${weekday(day)} ${date(day, toCivilDate(today).year)}`
  return (
    <div className={styles['head']}>
      <Field label={text('paper.sheet')}>
        {({ id }) => (
          <Select
            id={id}
            full
            value={sheet.mark}
            options={sheets.map((one) => ({ value: one.mark, label: sheetName(one, formatter) }))}
            onChange={chooseSheet}
          />
        )}
      </Field>
      <Field
        label={text('paper.contactedOn')}
        hint={contacted === '' ? text('paper.contactedOnHint') : understood}
        problem={contactedOn === undefined ? text('paper.dayFault') : undefined}
      >
        {({ id, describedBy }) => (
          <TextInput
            id={id}
            data-autofocus
            ref={focusWhenShown}
            aria-describedby={describedBy}
            aria-invalid={contactedOn === undefined}
            placeholder={understood}
            value={contacted}
            onChange={(event) => setContacted(event.target.value)}
            onKeyDown={(event) => {
              if (!isEnter(event) || event.ctrlKey || event.metaKey) return
              event.preventDefault()
              onEnter()
            }}
          />
        )}
      </Field>
      <p className={styles['keys']}>{text.rich('paper.keys', { k: key })}</p>
      {sheet.printedOn === undefined && (
        <p className={styles['unprinted']}>{text('paper.unprinted', { mark: sheet.mark })}</p>
      )}
    </div>
  )
}

function key(chunks: ReactNode): ReactNode {
  return <kbd>{chunks}</kbd>
}
