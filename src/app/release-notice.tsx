import { bold, useFormatter } from '../i18n/formatter-context.tsx'
import { useRelease } from '../queries/release.ts'
import { Button } from '../ui/button.tsx'
import { FrameNotice } from './frame-notice.tsx'

/** What there is to say about the release on the page. When to reload is up to the person. */
export function ReleaseNotice() {
  const { text } = useFormatter()
  const { news, reload, later } = useRelease()
  if (news === 'none') return null
  return (
    <FrameNotice
      tone="plain"
      action={
        <Button look="link" onClick={reload}>
          {text('frame.release.reload')}
        </Button>
      }
      close={{ label: text('frame.release.later'), onClick: later }}
    >
      {text.rich(`frame.release.${news}`, { b: bold })}
    </FrameNotice>
  )
}
