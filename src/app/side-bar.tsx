import { Link } from '@tanstack/react-router'
import { useFormatter } from '../i18n/formatter-context.tsx'
import type { CompanyReport } from '../domain/company/company-report.ts'
import type { ScreenName } from '../state/address.ts'
import { ScreenLink } from '../state/link.tsx'
import { BrandMark } from '../ui/brand-mark.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useWidth } from '../ui/use-width.ts'
import { AlertCount } from './alert-count.tsx'
import { DueCount } from './due-count.tsx'
import { useFigures } from './figures.ts'
import { useKeptRange } from './kept-range.ts'
import { Preferences } from './preferences.tsx'
import styles from './side-bar.module.css'

const OF_FIGURES = ['overview', 'tiers', 'movement', 'alerts', 'follow-ups'] as const
const ANALYSIS = ['pareto', 'deciles', 'customers', 'salespeople'] as const
const SET_UP = ['data', 'rules'] as const

/** The screens, and at the foot which data they rest on. An icon rail on tablets. */
export function SideBar() {
  const { text } = useFormatter()
  const company = useFigures()?.company
  const hasData = company !== undefined && company.fileNames.length > 0
  return (
    <nav className={styles['side']} aria-label={text('frame.screens')}>
      <Link to="/" className={styles['brand']} aria-label={text('frame.home')}>
        <BrandMark />
        <span>{text('terms.product')}</span>
      </Link>
      {hasData && (
        <>
          <ScreenList screens={OF_FIGURES} />
          <p className={styles['caption']}>{text('frame.analysis')}</p>
          <ScreenList screens={ANALYSIS} />
        </>
      )}
      <p className={styles['caption']}>{text('frame.setUp')}</p>
      <ScreenList screens={SET_UP} />
      {hasData && <DataInForce company={company} />}
      <div className={styles['foot']}>
        <Preferences />
      </div>
    </nav>
  )
}

function ScreenList({ screens }: { readonly screens: readonly ScreenName[] }) {
  const { text } = useFormatter()
  const rail = useWidth() === 'tablet'
  const keptRange = useKeptRange()
  return (
    <ul className={styles['list']}>
      {screens.map((screen) => (
        <Tooltip
          key={screen}
          text={text(`terms.screen.${screen}`)}
          position="right"
          disabled={!rail}
        >
          <li>
            <ScreenLink to={screen} patch={keptRange(screen)} className={styles['link']}>
              <Icon name={screen} />
              <span>{text(`terms.screen.${screen}`)}</span>
              {screen === 'alerts' && <AlertCount className={styles['count']} />}
              {screen === 'follow-ups' && <DueCount className={styles['due']} />}
            </ScreenLink>
          </li>
        </Tooltip>
      ))}
    </ul>
  )
}

function DataInForce({ company }: { readonly company: CompanyReport }) {
  const { text, integer, fullDate } = useFormatter()
  const [name = '', ...more] = company.fileNames
  return (
    <div className={styles['data']}>
      <b title={company.fileNames.join('\n')}>
        {more.length === 0 ? name : text('frame.moreFiles', { name, count: integer(more.length) })}
      </b>
      <p>{text('frame.lines', { count: company.lines })}</p>
      <p>{text('frame.dataTo', { date: fullDate(company.dataTo) })}</p>
    </div>
  )
}
