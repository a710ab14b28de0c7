import { bold } from '../i18n/bold.tsx'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { useRelease } from '../queries/release.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './frame-notice.module.css'

/** What there is to say about the release on the page. When to reload is up to the person. */
export function ReleaseNotice() {
  const { text } = useFormatter()
  const { news, reload, later } = useRelease()
  if (news === 'none') return null
  return (
    <div className={styles['notice']} role="status" data-print="hide">
      <Notice
        tone="plain"
        action={
          <span className={styles['actions']}>
            <Button look="link" onClick={reload}>
              {text('frame.release.reload')}
            </Button>
            <IconButton
              look="quiet"
              icon="close"
              label={text('frame.release.later')}
              onClick={later}
            />
          </span>
        }
      >
        {text.rich(`frame.release.${news}`, { b: bold })}
      </Notice>
    </div>
  )
}
