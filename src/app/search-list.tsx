import { useEffect, useRef, type ReactNode } from 'react'
import type { CustomerIndex } from '../domain/company/customer-directory.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useDirectory } from '../queries/company.ts'
import { Icon } from '../ui/icon.tsx'
import { TierBadge } from '../ui/tier-badge.tsx'
import type { SearchResult } from './search-results.ts'
import { useStanding } from './search-standing.tsx'
import styles from './search-dialog.module.css'

interface SearchListProps {
  readonly id: string
  readonly results: readonly SearchResult[]
  readonly picked: number
  readonly onPick: (index: number) => void
  readonly onChoose: (result: SearchResult) => void
}

const CAPTIONS = {
  customer: 'frame.search.customers',
  salesperson: 'frame.search.salespeople',
  screen: 'frame.search.screens',
} as const satisfies Record<SearchResult['kind'], string>

/** What was found, by kind; the picked one follows keys and pointer. */
export function SearchList({ id, results, picked, onPick, onChoose }: SearchListProps) {
  const { text } = useFormatter()
  return (
    <div role="listbox" id={`${id}-list`} aria-label={text('frame.search.label')} tabIndex={0}>
      {results.map((result, index) => (
        <Result
          key={index}
          id={`${id}-${index}`}
          result={result}
          caption={
            result.kind === results[index - 1]?.kind ? undefined : text(CAPTIONS[result.kind])
          }
          isPicked={index === picked}
          onPick={() => onPick(index)}
          onChoose={() => onChoose(result)}
        />
      ))}
    </div>
  )
}

interface ResultProps {
  readonly id: string
  readonly result: SearchResult
  readonly caption: string | undefined
  readonly isPicked: boolean
  readonly onPick: () => void
  readonly onChoose: () => void
}

function Result({ id, result, caption, isPicked, onPick, onChoose }: ResultProps) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isPicked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isPicked])
  return (
    <>
      {caption !== undefined && (
        <p className={styles['caption']} role="presentation">
          {caption}
        </p>
      )}
      {/* Keys are heard by the line that is typed into. */}
      <button
        ref={row}
        type="button"
        id={id}
        role="option"
        aria-selected={isPicked}
        tabIndex={-1}
        className={styles['result']}
        onPointerMove={onPick}
        onClick={onChoose}
      >
        <ResultText result={result} />
      </button>
    </>
  )
}

function ResultText({ result }: { readonly result: SearchResult }): ReactNode {
  const { text } = useFormatter()
  switch (result.kind) {
    case 'customer':
      return <CustomerText customer={result.customer} />
    case 'salesperson':
      return <span className={styles['name']}>{result.name}</span>
    case 'screen':
      return (
        <>
          <Icon name={result.screen} />
          <span className={styles['name']}>{text(`terms.screen.${result.screen}`)}</span>
        </>
      )
  }
}

function CustomerText({ customer }: { readonly customer: CustomerIndex }) {
  const { text } = useFormatter()
  const directory = useDirectory().data
  const standing = useStanding(customer)
  return (
    <>
      {standing !== undefined && <TierBadge letter={standing.tier} />}
      <span className={styles['name']}>{directory?.names[customer]}</span>
      <span className={styles['id']}>{directory?.ids[customer]}</span>
      <span className={styles['more']}>
        {standing?.owner === '' ? text('terms.unassigned') : standing?.owner}
      </span>
    </>
  )
}
