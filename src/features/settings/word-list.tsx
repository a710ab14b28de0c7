import { useState } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import styles from './rules.module.css'

interface WordListProps {
  readonly words: readonly string[]
  /** As the word is read in the interface's language. */
  readonly nameOf: (word: string) => string
  readonly removeLabel: (word: string) => string
  readonly onChange: (words: readonly string[]) => void
}

/** Words that were chosen, each with a button that takes it off the list. */
export function WordList({ words, nameOf, removeLabel, onChange }: WordListProps) {
  if (words.length === 0) return null
  return (
    <ul className={styles['chips']}>
      {words.map((word) => (
        <li key={word}>
          {nameOf(word)}
          <IconButton
            look="quiet"
            icon="close"
            label={removeLabel(word)}
            onClick={() => onChange(words.filter((other) => other !== word))}
          />
        </li>
      ))}
    </ul>
  )
}

interface NewWordProps {
  readonly label: string
  readonly maxLength?: number
  /** The word that is meant by what is typed; undefined where it cannot be put on the list. */
  readonly read: (typed: string) => string | undefined
  readonly onAdd: (word: string) => void
}

/** A line to type a further word into, put on the list by its button or the Enter key. */
export function NewWord({ label, maxLength, read, onAdd }: NewWordProps) {
  const { text } = useFormatter()
  const [draft, setDraft] = useState('')
  const word = read(draft.trim())

  function add() {
    if (word === undefined) return
    onAdd(word)
    setDraft('')
  }

  return (
    <form
      className={styles['row']}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <span className={styles['date']}>
        <TextInput
          aria-label={label}
          placeholder={label}
          maxLength={maxLength}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      </span>
      <Button type="submit" disabled={word === undefined}>
        {text('terms.add')}
      </Button>
    </form>
  )
}
