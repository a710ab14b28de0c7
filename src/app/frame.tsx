import { useRef, useState, type ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { KitProvider } from '../ui/kit-provider.tsx'
import { Later } from '../ui/later.tsx'
import { BackupReminder } from './backup-reminder.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Footer } from './footer.tsx'
import { InterruptedNotice } from './interrupted-notice.tsx'
import { PanelFaultsProvider } from './panel-faults.tsx'
import { PaperHead } from './paper-head.tsx'
import { ReleaseNotice } from './release-notice.tsx'
import { SearchKey } from './search-key.tsx'
import { SearchDialog } from './search-dialog.tsx'
import { SideBar } from './side-bar.tsx'
import { StorageNotice } from './storage-notice.tsx'
import { TabBar } from './tab-bar.tsx'
import { WorkerNotice } from './worker-notice.tsx'
import filterBar from './filter-bar.module.css'
import styles from './frame.module.css'
import sideBar from './side-bar.module.css'

/**
 * Side bar, filter bar, the screen, footer; on phones the filter bar and five tabs. The bars keep their places
 * for a moment and are drawn when the screen stands: with it they would be one long task.
 */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { text } = useFormatter()
  const [searching, setSearching] = useState(false)
  const main = useRef<HTMLElement>(null)
  return (
    <KitProvider>
      <div className={styles['frame']}>
        {/* A link to an anchor would change the address, which is the screen's. */}
        <button type="button" className={styles['skip']} onClick={() => main.current?.focus()}>
          {text('frame.skip')}
        </button>
        <Later instead={<div className={sideBar['side']} />}>
          <SideBar />
        </Later>
        <div className={styles['page']}>
          <Later instead={<div className={filterBar['bar']} />}>
            <FilterBar onSearch={() => setSearching(true)} />
          </Later>
          <ReleaseNotice />
          <WorkerNotice />
          <StorageNotice />
          <InterruptedNotice />
          <BackupReminder />
          <main ref={main} tabIndex={-1} className={styles['main']} data-print="screen">
            <PaperHead />
            <PanelFaultsProvider>{children}</PanelFaultsProvider>
          </main>
          <Footer />
        </div>
        <TabBar />
        <SearchKey onPress={() => setSearching(true)} />
        {searching && <SearchDialog onClose={() => setSearching(false)} />}
      </div>
    </KitProvider>
  )
}
