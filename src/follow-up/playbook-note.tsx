import { TIERS } from '../domain/tiers/tier-rule.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { playbookNote } from '../i18n/playbook-text.ts'
import { useSettings } from '../queries/company.ts'
import styles from './playbook-note.module.css'

interface PlaybookNoteProps {
  /** Of each customer of the list, its tier as a place in `TIERS`; other numbers stand for none. */
  readonly tiers: Uint8Array
}

/** What is done for the tiers that the customers of a list are in. */
export function PlaybookNote({ tiers: codes }: PlaybookNoteProps) {
  const formatter = useFormatter()
  const settings = useSettings().data
  const tiers = TIERS.filter((_, code) => codes.includes(code))
  if (settings === undefined || tiers.length === 0) return null
  return <p className={styles['note']}>{playbookNote({ tiers }, settings, formatter)}</p>
}
