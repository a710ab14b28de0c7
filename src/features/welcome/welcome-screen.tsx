import type { ReactNode } from 'react'
import { useTakeFiles } from '../../backup/use-take-files.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useImportSession } from '../../queries/use-import-session.ts'
import { useSetAddress } from '../../state/address.ts'
import { BrandMark } from '../../ui/brand-mark.tsx'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Facts } from '../../ui/facts.tsx'
import { useWindowTitle } from '../../ui/window-title.ts'
import { ExampleList } from './example-list.tsx'
import { HaveBackup, KeepingNotes } from './keeping-notes.tsx'
import { SampleCompany } from './sample-company.tsx'
import styles from './welcome.module.css'

interface WelcomeScreenProps {
  /** Language and scheme, which the side bar holds elsewhere. */
  readonly preferences: ReactNode
}

/** The start, while there is no data: drop files, or explore the sample company. */
export function WelcomeScreen({ preferences }: WelcomeScreenProps) {
  const { text } = useFormatter()
  const { start } = useImportSession()
  const setAddress = useSetAddress()
  useWindowTitle(text('welcome.title'))

  const takeFiles = useTakeFiles((files) => {
    void start(files)
    setAddress({}, { screen: 'data' })
  })

  return (
    <div className={styles['welcome']}>
      <header className={styles['top']}>
        <BrandMark />
        {text('terms.product')}
        <div className={styles['preferences']}>{preferences}</div>
      </header>
      <main className={styles['middle']} tabIndex={-1}>
        <div>
          <KeepingNotes />
          <h1 className={styles['hero']} tabIndex={-1}>
            {text.rich('welcome.hero', { br: lineBreak })}
          </h1>
          <p className={styles['lead']}>{text('welcome.lead')}</p>
          <DropZone onFiles={(files) => void takeFiles(files)} />
          <SampleCompany />
          <WhatItNeeds />
          <HaveBackup />
        </div>
        <ExampleList />
      </main>
    </div>
  )
}

function WhatItNeeds() {
  const { text } = useFormatter()
  return (
    <Facts
      texts
      facts={[
        {
          key: 'needed',
          name: text('welcome.facts.needed'),
          value: text.rich('welcome.facts.neededText', { i: faint }),
        },
        {
          key: 'useful',
          name: text('welcome.facts.useful'),
          value: text('welcome.facts.usefulText'),
        },
        {
          key: 'private',
          name: text('welcome.facts.private'),
          value: text('welcome.facts.privateText'),
        },
        {
          key: 'kept',
          name: text('welcome.facts.kept'),
          value: text('welcome.facts.keptText'),
        },
      ]}
    />
  )
}

function lineBreak() {
  return <br />
}

function faint(chunks: ReactNode) {
  return <span className={styles['faint']}>{chunks}</span>
}
