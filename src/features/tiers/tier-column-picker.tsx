import { useState } from 'react'
import type { TierReport } from '../../domain/tiers/tier-report.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import {
  TIER_COLUMN_KEYS,
  useTierColumnChoice,
  type TierColumnKey,
} from '../../state/tier-columns.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { Popover } from '../../ui/popover.tsx'
import styles from './tiers-screen.module.css'

interface TierColumnPickerProps {
  readonly shown: readonly TierColumnKey[]
  readonly hasMargin: boolean
  readonly report: TierReport
}

/** Chooses the columns of the list, or leaves it to the room there is. */
export function TierColumnPicker({ shown, hasMargin, report }: TierColumnPickerProps) {
  const { text } = useFormatter()
  const [opened, setOpened] = useState(false)
  const { chosen, choose } = useTierColumnChoice()
  const offered = TIER_COLUMN_KEYS.filter(
    (key) => key !== 'customer' && (hasMargin || key !== 'marginRate'),
  )
  return (
    <Popover
      label={text('tiers.filter.columns')}
      opened={opened}
      onChange={setOpened}
      align="end"
      trigger={
        <IconButton
          look="quiet"
          icon="columns"
          label={text('tiers.filter.columns')}
          className={styles['columnsButton']}
          onClick={() => setOpened(!opened)}
        />
      }
    >
      <div className={styles['columnList']}>
        {offered.map((key) => (
          <Checkbox
            key={key}
            label={
              key === 'value'
                ? text(`terms.measure.${report.measure}`)
                : text(`tiers.column.long.${key}`)
            }
            checked={shown.includes(key)}
            onChange={(on) => choose(on ? [...shown, key] : shown.filter((other) => other !== key))}
          />
        ))}
        <Button disabled={chosen === undefined} onClick={() => choose(undefined)}>
          {text('tiers.filter.columnsAuto')}
        </Button>
      </div>
    </Popover>
  )
}
