import {
  useDeferredValue,
  useId,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useDirectory } from '../queries/company.ts'
import { SCREENS, useGoToPage, useSetAddress } from '../state/address.ts'
import { BareDialog } from '../ui/dialog.tsx'
import { TextInput } from '../ui/field.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { useFigures } from './figures.ts'
import { SearchList } from './search-list.tsx'
import { search, searchTexts, type SearchResult } from './search-results.ts'
import { StandingProvider } from './search-standing.tsx'
import styles from './search-dialog.module.css'

const NONE: readonly string[] = []

/** Finds a customer, a salesperson or a screen, and goes there. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { text } = useFormatter()
  const [query, setQuery] = useState('')
  const [picked, setPicked] = useState(0)
  const id = useId()
  const results = useResults(useDeferredValue(query))
  const go = useGoTo(onClose)
  const at = Math.min(picked, results.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, arrows choose among its characters and Enter confirms them.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && results.length > 0) {
      event.preventDefault()
      setPicked((at + step + results.length) % results.length)
    }
    const result = results[at]
    if (event.key === 'Enter' && result !== undefined) go(result)
  }

  return (
    <BareDialog opened onClose={onClose} label={text('frame.search.label')}>
      <div className={styles['field']}>
        <TextInput
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={results.length > 0 ? `${id}-${at}` : undefined}
          aria-label={text('frame.search.label')}
          placeholder={text('frame.search.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setPicked(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles['results']}>
        <Standings>
          <SearchList id={id} results={results} picked={at} onPick={setPicked} onChoose={go} />
        </Standings>
        {results.length === 0 && (
          <p className={styles['none']}>{text('frame.search.none', { query: query.trim() })}</p>
        )}
      </div>
      <LiveRegion>
        {query.trim() !== '' && text('frame.search.results', { count: results.length })}
      </LiveRegion>
    </BareDialog>
  )
}

function Standings({ children }: { readonly children: ReactNode }) {
  const view = useFigures()?.view
  if (view === undefined) return children
  // Without tiers the search finds as well.
  return (
    <ErrorBoundary fallback={() => children}>
      <StandingProvider view={view}>{children}</StandingProvider>
    </ErrorBoundary>
  )
}

function useResults(query: string): readonly SearchResult[] {
  const { text } = useFormatter()
  const directory = useDirectory().data
  const salespeople = useFigures()?.company.salespeople ?? NONE
  const texts = useMemo(
    () => (directory === undefined ? NONE : searchTexts(directory)),
    [directory],
  )
  return useMemo(() => {
    const screens = SCREENS.map((screen) => ({ screen, name: text(`terms.screen.${screen}`) }))
    return search(query, { texts, salespeople, screens })
  }, [query, texts, salespeople, text])
}

/** Goes to what was found: the page of a customer or a salesperson, or a screen. */
function useGoTo(onClose: () => void): (result: SearchResult) => void {
  const setAddress = useSetAddress()
  const goToPage = useGoToPage()
  const directory = useDirectory().data

  return (result) => {
    onClose()
    switch (result.kind) {
      case 'customer':
        return goToPage('customers', directory?.keys[result.customer] ?? '')
      case 'salesperson':
        return goToPage('salespeople', result.name)
      case 'screen':
        return setAddress({}, { screen: result.screen })
    }
  }
}
