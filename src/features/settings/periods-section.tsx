import type { PeriodKind } from '../../domain/periods/period.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCompany } from '../../queries/company.ts'
import { useSetAddress } from '../../state/address.ts'
import { parseDateField, toDateField } from '../../state/calendar-day.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { CommittedInput } from './committed-input.tsx'
import { PeriodTable } from './period-table.tsx'
import { useRulesOfScreen } from './use-rules.ts'
import styles from './rules.module.css'

const FIRST_DAYS = Array.from({ length: 28 }, (_, index) => String(index + 1))

/** How days are cut into periods, and what is said of single ones. */
export function PeriodsSection() {
  const { text } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const setAddress = useSetAddress()
  return (
    <Section title={text('rules.periods.title')}>
      <div className={styles['stack']}>
        <div className={styles['row']}>
          <Segmented<PeriodKind>
            showLabel
            label={text('rules.periods.kind')}
            value={settings.periodKind}
            onChange={(periodKind) => {
              change({ periodKind })
              // A month that the address still named would be shown instead of a quarter.
              setAddress({ period: undefined }, { replace: true })
            }}
            options={[
              { value: 'month', label: text('rules.periods.month') },
              { value: 'quarter', label: text('rules.periods.quarter') },
            ]}
          />
          <Field label={text('rules.periods.firstDay')} hint={text('rules.periods.firstDayHint')}>
            {({ id, describedBy }) => (
              <span className={styles['day']}>
                <Select
                  id={id}
                  full
                  {...(describedBy !== undefined && { describedBy })}
                  value={String(settings.firstDay)}
                  options={FIRST_DAYS.map((day) => ({ value: day, label: day }))}
                  onChange={(day) => change({ firstDay: Number(day) })}
                />
              </span>
            )}
          </Field>
        </div>
        <AsOfDate />
        <PeriodTable />
      </div>
    </Section>
  )
}

function AsOfDate() {
  const { text, fullDate } = useFormatter()
  const { settings, change } = useRulesOfScreen()
  const company = useCompany().data
  const automatic = settings.asOf === undefined
  return (
    <div className={styles['row']}>
      <CommittedInput
        figure
        inputMode="numeric"
        placeholder={text('rules.periods.dateForm')}
        hint={text('rules.periods.dateHint')}
        className={styles['date']}
        label={text('rules.periods.asOf')}
        value={toDateField(settings.asOf ?? company?.asOf)}
        problemOf={(typed) =>
          parseDateField(typed) === undefined ? text('rules.date') : undefined
        }
        onCommit={(typed) => change({ asOf: parseDateField(typed) })}
      />
      <div className={styles['stack']}>
        <p className={styles['note']}>
          {automatic && company?.asOf !== undefined && (
            <>
              {text('rules.periods.asOfAuto', { date: fullDate(company.asOf) })}
              <br />
            </>
          )}
          {text('rules.periods.asOfHint')}
        </p>
        {!automatic && (
          <Button onClick={() => change({ asOf: undefined })}>
            {text('rules.periods.asOfReset')}
          </Button>
        )}
      </div>
    </div>
  )
}
