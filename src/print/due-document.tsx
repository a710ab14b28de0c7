import { toCivilDate } from '../domain/calendar.ts'
import type { CompanySettings } from '../domain/company/company-settings.ts'
import { DUE_TIMES, type DueList, type DueStep } from '../domain/follow-up/due-list.ts'
import type { CustomerDirectory } from '../domain/company/customer-directory.ts'
import { entryWords, resultText } from '../i18n/entry-text.ts'
import type { Formatter } from '../i18n/formatter.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { moneyUnit } from '../i18n/money-unit.ts'
import { stepsPlaybookNote } from '../i18n/playbook-text.ts'
import { FollowUpSheet, type FollowUpSheetSource } from './follow-up-sheet.tsx'
import { SheetGroup, type ColumnWidths } from './sheet-table.tsx'
import styles from './sheet.module.css'

export interface DueDocumentProps extends FollowUpSheetSource {
  readonly list: DueList
  readonly directory: CustomerDirectory
  readonly settings: CompanySettings
}

/** Due, customer, salesperson, contact and phone, why, alert, tier, at risk, done. */
const WIDTHS: ColumnWidths = [
  '16mm',
  '48mm',
  '22mm',
  '38mm',
  undefined,
  '30mm',
  '12mm',
  '20mm',
  '34mm',
]

/** The planned next steps on paper, by when they are due, with room for what came of them. */
export function DueDocument({ list, directory, settings, ...source }: DueDocumentProps) {
  const formatter = useFormatter()
  const { text, list: join, period } = formatter
  return (
    <FollowUpSheet
      {...source}
      title={text('followUps.print.due')}
      rows={list.steps.length}
      sums={[text('followUps.due.customers', { count: list.steps.length })]}
      widths={WIDTHS}
      head={<HeadRow periodName={formatter.periodName(source.period)} />}
      foot={[
        stepsPlaybookNote(list.steps, settings, formatter),
        text('followUps.print.dueFoot', {
          period: period(source.period),
          files: join(source.origin.fileNames),
        }),
      ].join(formatter.locale === 'zh-CN' ? '' : ' ')}
    >
      {DUE_TIMES.map((time) => ({
        time,
        steps: list.steps.filter((step) => step.time === time),
      }))
        .filter(({ steps }) => steps.length > 0)
        .map(({ time, steps }) => (
          <SheetGroup
            key={time}
            widths={WIDTHS}
            head={
              <>
                <b>{text(`followUps.due.time.${time}`)}</b>{' '}
                {text('followUps.due.customers', { count: steps.length })}
              </>
            }
          >
            {steps.map((step) => (
              <Row key={step.customer} step={step} directory={directory} today={list.today} />
            ))}
          </SheetGroup>
        ))}
    </FollowUpSheet>
  )
}

function HeadRow({ periodName }: { readonly periodName: string }) {
  const formatter = useFormatter()
  const { text } = formatter
  return (
    <tr>
      <th>{text('followUps.due.day')}</th>
      <th>{text('followUps.due.customer')}</th>
      <th>{text('followUps.entries.salesperson')}</th>
      <th>{text('followUps.print.reach')}</th>
      <th>{text('followUps.due.why')}</th>
      <th>{text('followUps.due.alert')}</th>
      <th>{text('followUps.due.tier', { period: periodName })}</th>
      <th className={styles['number']}>
        {text('followUps.due.atRisk', { unit: moneyUnit(formatter) })}
      </th>
      <th>{text('followUps.print.result')}</th>
    </tr>
  )
}

interface RowProps {
  readonly step: DueStep
  readonly directory: CustomerDirectory
  readonly today: number
}

function Row({ step, directory, today }: RowProps) {
  const formatter = useFormatter()
  const { text, date, amount } = formatter
  const { customer, owner, day, tier, valueAtRisk } = step
  const { year } = toCivilDate(today)
  const reach = [directory.contacts[customer] ?? '', directory.phones[customer] ?? '']
  return (
    <tr>
      <td>{date(day, year)}</td>
      <td className={styles['name']}>{directory.names[customer]}</td>
      <td>{owner || text('terms.unassigned')}</td>
      <td>{reach.filter((part) => part !== '').join(' ')}</td>
      <td>{whyText(step, formatter, year)}</td>
      <td>{alertText(step, formatter, year)}</td>
      <td>{tier ?? text('terms.noFigure')}</td>
      <td className={styles['number']}>{amount(valueAtRisk)}</td>
      <td>{'\u00A0'}</td>
    </tr>
  )
}

/** The last contact with cause and note; 'snoozed' where there was none. */
function whyText({ contact, entry }: DueStep, formatter: Formatter, year: number): string {
  const said = contact ?? entry
  return [resultText(said, formatter, year), entryWords(said, formatter)]
    .filter((part) => part !== '')
    .join(formatter.text('terms.listSemicolon'))
}

function alertText({ alert, orderedSince }: DueStep, formatter: Formatter, year: number): string {
  const { text, date, shortPeriod } = formatter
  if (alert === undefined) return text('followUps.due.noAlert')
  if (orderedSince !== undefined) {
    return text('alerts.ordersOn', { date: date(orderedSince, year) })
  }
  const move = text('followUps.due.move', {
    tier: alert.tierBefore,
    period: shortPeriod(alert.period, true),
  })
  return `${text(`terms.severity.${alert.severity}`)}${text('terms.listComma')}${move}`
}
