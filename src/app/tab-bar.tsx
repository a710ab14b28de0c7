import { useState } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { SCREENS } from '../state/address.ts'
import { ScreenLink } from '../state/link.tsx'
import { Drawer } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWidth } from '../ui/use-width.ts'
import { AlertCount } from './alert-count.tsx'
import { DueCount } from './due-count.tsx'
import { useFigures, useScreenName } from './figures.ts'
import { useKeptRange } from './kept-range.ts'
import styles from './tab-bar.module.css'

const TABS = ['overview', 'tiers', 'alerts', 'movement'] as const
const SET_UP = ['data', 'rules'] as const
const MORE = SCREENS.filter((screen) => !TABS.some((tab) => tab === screen))

/** The screens as tabs at the bottom, on phones: the four opened most, and the others behind 'More'. */
export function TabBar() {
  const { text } = useFormatter()
  const company = useFigures()?.company
  if (useWidth() !== 'phone') return null
  const hasData = company !== undefined && company.fileNames.length > 0
  return (
    <nav className={styles['tabs']} aria-label={text('frame.screens')}>
      <ul>
        {(hasData ? TABS : SET_UP).map((screen) => (
          <li key={screen}>
            <ScreenLink to={screen} className={styles['tab']}>
              <Icon name={screen} size={18} />
              {text(`frame.tab.${screen}`)}
              {screen === 'alerts' && <AlertCount critical className={styles['count']} />}
            </ScreenLink>
          </li>
        ))}
        {hasData && (
          <li>
            <MoreScreens />
          </li>
        )}
      </ul>
    </nav>
  )
}

function MoreScreens() {
  const { text } = useFormatter()
  const [opened, setOpened] = useState(false)
  const current = useScreenName()
  const keptRange = useKeptRange()
  const close = () => setOpened(false)
  const isHere = MORE.some((screen) => screen === current)
  return (
    <>
      <button
        type="button"
        className={styles['tab']}
        aria-haspopup="dialog"
        aria-current={isHere ? 'true' : undefined}
        onClick={() => setOpened(true)}
      >
        <Icon name="more" size={18} />
        {text('frame.tab.more')}
      </button>
      <Drawer opened={opened} onClose={close} label={text('frame.screens')} from="below">
        <ul className={styles['more']}>
          {MORE.map((screen) => (
            <li key={screen}>
              <ScreenLink
                to={screen}
                patch={keptRange(screen)}
                className={styles['entry']}
                onClick={close}
              >
                <Icon name={screen} size={18} />
                {text(`terms.screen.${screen}`)}
                {screen === 'follow-ups' && <DueCount className={styles['due']} />}
              </ScreenLink>
            </li>
          ))}
        </ul>
      </Drawer>
    </>
  )
}
