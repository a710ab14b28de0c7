import { useFormatter } from '../i18n/formatter-context.tsx'
import { SCREENS } from '../state/address.ts'
import { ScreenLink } from '../state/link.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWidth } from '../ui/use-width.ts'
import { AlertCount } from './alert-count.tsx'
import { isOfFigures, useFigures } from './figures.ts'
import styles from './tab-bar.module.css'

/** The screens as tabs at the bottom, on phones. */
export function TabBar() {
  const { text } = useFormatter()
  const company = useFigures()?.company
  if (useWidth() !== 'phone') return null
  const hasData = company !== undefined && company.fileNames.length > 0
  return (
    <nav className={styles['tabs']} aria-label={text('frame.screens')}>
      <ul>
        {SCREENS.filter((screen) => hasData || !isOfFigures(screen)).map((screen) => (
          <li key={screen}>
            <ScreenLink to={screen} className={styles['tab']}>
              <Icon name={screen} size={18} />
              {text(`frame.tab.${screen}`)}
              {screen === 'alerts' && <AlertCount critical className={styles['count']} />}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
