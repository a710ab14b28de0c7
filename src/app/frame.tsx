import { useRef, useState, type ReactNode } from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { KitProvider } from '../ui/kit-provider.tsx'
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
import styles from './frame.module.css'

/** Side bar, filter bar, the screen, footer; on phones the filter bar and five tabs. */
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
        <SideBar />
        <div className={styles['page']}>
          <FilterBar onSearch={() => setSearching(true)} />
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
