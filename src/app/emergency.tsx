import { EMERGENCY_TEXT } from '../i18n/emergency-text.ts'
import { Button } from '../ui/button.tsx'
import { CopyText } from './copy-text.tsx'
import styles from './emergency.module.css'
import { pageReport } from './page-report.ts'

/** The last resort: stands alone, without texts, data or navigation. */
export function Emergency({ error }: { readonly error: Error }) {
  const report = pageReport(error, { screen: '', company: undefined, storage: undefined })
  return (
    <main className={styles['emergency']}>
      {EMERGENCY_TEXT.map(({ locale, title, why, reload, copy, copied }, index) => (
        <div key={locale} lang={locale} className={styles['language']}>
          {index === 0 ? <h1>{title}</h1> : <h2>{title}</h2>}
          <p>{why}</p>
          <div className={styles['actions']}>
            <Button look="primary" onClick={() => location.reload()}>
              {reload}
            </Button>
            <CopyText content={report} label={copy} done={copied} />
          </div>
        </div>
      ))}
      <p className={styles['message']}>{error.message}</p>
    </main>
  )
}
