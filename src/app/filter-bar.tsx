import { useState } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { usePrint } from '../print/print-context.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWidth } from '../ui/use-width.ts'
import { CustomerChoice } from './customer-choice.tsx'
import { isOfFigures, isOverRange, useFigures, useScreenName, type Figures } from './figures.ts'
import { MeasureChoice } from './measure-choice.tsx'
import { PeriodStepper } from './period-stepper.tsx'
import { Preferences } from './preferences.tsx'
import { RangeStepper } from './range-stepper.tsx'
import { SalespersonChoice } from './salesperson-choice.tsx'
import { COMMAND_KEY } from './search-key.tsx'
import styles from './filter-bar.module.css'

interface FilterBarProps {
  readonly onSearch: () => void
}

/** Period, measure, salesperson, search and print: the same on all screens of figures. */
export function FilterBar({ onSearch }: FilterBarProps) {
  const { text } = useFormatter()
  const figures = useFigures()
  const phone = useWidth() === 'phone'
  const screen = useScreenName()
  const ofFigures = isOfFigures(screen) && figures?.view !== undefined
  const overRange = isOverRange(screen)
  const hasData = figures !== undefined && figures.company.fileNames.length > 0
  return (
    <header className={styles['bar']}>
      {ofFigures &&
        (overRange ? <RangeStepper figures={figures} /> : <PeriodStepper figures={figures} />)}
      {ofFigures && !phone && <Choices figures={figures} />}
      {!ofFigures && hasData && (
        <span className={styles['files']}>
          {figures.company.fileNames.join(text('terms.listComma'))}
        </span>
      )}
      {(!phone || !ofFigures) && <span className={styles['space']} />}
      {phone && <PhoneChoices figures={ofFigures ? figures : undefined} />}
      {hasData && <FindButton onSearch={onSearch} small={phone} />}
      {ofFigures && !phone && <PrintButton />}
    </header>
  )
}

function Choices({ figures }: { readonly figures: Figures }) {
  const screen = useScreenName()
  // These list the people themselves.
  const hasPeople = screen === 'alerts' || screen === 'salespeople'
  return (
    <>
      <MeasureChoice figures={figures} />
      {!hasPeople && <SalespersonChoice figures={figures} />}
      <CustomerChoice figures={figures} />
    </>
  )
}

function FindButton({ onSearch, small }: FilterBarProps & { readonly small: boolean }) {
  const { text } = useFormatter()
  if (small) return <IconButton icon="search" label={text('frame.find')} onClick={onSearch} />
  return (
    <button
      type="button"
      className={styles['find']}
      aria-keyshortcuts="Meta+K Control+K"
      onClick={onSearch}
    >
      <Icon name="search" size={14} />
      <span>{text('frame.find')}</span>
      <kbd aria-hidden="true">{COMMAND_KEY}</kbd>
    </button>
  )
}

function PrintButton() {
  const { text } = useFormatter()
  const print = usePrint()
  return (
    <Button icon="print" onClick={() => print()}>
      {text('frame.print')}
    </Button>
  )
}

/** On phones: what the bar and the side bar hold elsewhere. */
function PhoneChoices({ figures }: { readonly figures: Figures | undefined }) {
  const { text } = useFormatter()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <IconButton icon="rules" label={text('frame.filters')} onClick={() => setOpened(true)} />
      <Dialog
        opened={opened}
        onClose={close}
        title={text('frame.filters')}
        actions={
          <>
            {figures !== undefined && <PrintButton />}
            <Button look="primary" onClick={close}>
              {text('frame.done')}
            </Button>
          </>
        }
      >
        <div className={styles['choices']}>
          {figures !== undefined && <Choices figures={figures} />}
          <Preferences />
        </div>
      </Dialog>
    </>
  )
}
