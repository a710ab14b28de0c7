import { useState } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Section } from '../../ui/section.tsx'
import table from '../../ui/table.module.css'
import type { Overlap } from '../../domain/company/overlap.ts'
import type { OverlapChoice } from '../../worker/loaded-file.ts'
import { Choice } from '../../ui/choice.tsx'
import styles from './data.module.css'

interface OverlapQuestionProps {
  readonly overlap: Overlap
  /** Preselected: what was chosen last. */
  readonly habit: OverlapChoice
  readonly onChoose: (choice: OverlapChoice) => void
  readonly onCancel: () => void
}

/** The new files reach into dates that are in use already: replace or add, with the totals of each. */
export function OverlapQuestion({ overlap, habit, onChoose, onCancel }: OverlapQuestionProps) {
  const { text, list, fullDate } = useFormatter()
  const [choice, setChoice] = useState(habit)
  return (
    <Section title={text('data.overlap.title')} className={styles['wide']}>
      <p className={styles['text']}>
        {text('data.overlap.text', {
          first: fullDate(overlap.first),
          last: fullDate(overlap.last),
          files: list(overlap.files),
        })}
      </p>
      <div className={styles['totals']}>
        <OverlapTotals overlap={overlap} choice={choice} />
      </div>
      <Choice
        question={text('data.overlap.question')}
        options={[
          {
            value: 'replace',
            label: text('data.overlap.replace'),
            detail: text('data.overlap.replaceText'),
          },
          { value: 'add', label: text('data.overlap.add'), detail: text('data.overlap.addText') },
        ]}
        value={choice}
        onChange={setChoice}
      />
      <div className={classNames(styles['row'], styles['go'])}>
        <Button look="primary" onClick={() => onChoose(choice)}>
          {text('data.overlap.go')}
        </Button>
        <Button onClick={onCancel}>{text('data.overlap.cancel')}</Button>
      </div>
    </Section>
  )
}

function OverlapTotals({
  overlap,
  choice,
}: Pick<OverlapQuestionProps, 'overlap'> & { readonly choice: OverlapChoice }) {
  const { text, integer, exactMoney } = useFormatter()
  const { loaded, incoming } = overlap
  const rows = [
    { key: 'loaded', total: loaded },
    { key: 'incoming', total: incoming },
    { key: 'afterReplace', total: incoming },
    {
      key: 'afterAdd',
      total: { lines: loaded.lines + incoming.lines, amount: loaded.amount + incoming.amount },
    },
  ] as const
  const chosen = choice === 'replace' ? 'afterReplace' : 'afterAdd'
  return (
    <table className={table['table']}>
      <thead>
        <tr>
          <th>{text('data.overlap.dates')}</th>
          <th className={table['number']}>{text('data.overlap.lines')}</th>
          <th className={table['number']}>{text('data.report.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, total }) => (
          <tr key={key} className={key === chosen ? styles['chosen'] : undefined}>
            <td>{text(`data.overlap.${key}`)}</td>
            <td className={table['number']}>{integer(total.lines)}</td>
            <td className={table['number']}>{exactMoney(total.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
