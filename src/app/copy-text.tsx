import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import styles from './copy-text.module.css'

type Copied = 'not-yet' | 'yes' | 'refused'

interface CopyTextProps {
  readonly content: string
  readonly label: string
  /** What the button says once it is done. */
  readonly done: string
  readonly hint?: string
}

/** Puts a text on the clipboard; where that is refused, shows it to be copied by hand. */
export function CopyText({ content, label, done, hint }: CopyTextProps) {
  const [copied, setCopied] = useState<Copied>('not-yet')

  async function copy() {
    try {
      await navigator.clipboard.writeText(content)
      setCopied('yes')
    } catch {
      setCopied('refused') // plain http has no clipboard
    }
  }

  return (
    <>
      <Button {...(hint === undefined ? {} : { title: hint })} onClick={() => void copy()}>
        {copied === 'yes' ? done : label}
      </Button>
      <LiveRegion>{copied === 'yes' && done}</LiveRegion>
      {copied === 'refused' && <pre className={styles['report']}>{content}</pre>}
    </>
  )
}
