import { EMERGENCY_TEXT } from '../i18n/emergency-text.ts'
import { Button } from '../ui/button.tsx'
import styles from './emergency.module.css'

/** The last resort: stands alone, without texts, data or navigation. */
export function Emergency({ error }: { readonly error: Error }) {
  return (
    <main className={styles['emergency']}>
      {EMERGENCY_TEXT.map(({ locale, title, why, reload }, index) => (
        <div key={locale} lang={locale} className={styles['language']}>
          {index === 0 ? <h1>{title}</h1> : <h2>{title}</h2>}
          <p>{why}</p>
          <Button look="primary" onClick={() => location.reload()}>
            {reload}
          </Button>
        </div>
      ))}
      <p className={styles['message']}>{error.message}</p>
    </main>
  )
}
