import { useFormatter } from '../i18n/formatter-context.tsx'
import { ScreenLink } from '../state/link.tsx'
import { Empty } from '../ui/empty.tsx'
import { Screen } from '../ui/screen.tsx'

/** An address without a screen. */
export function NotFound() {
  const { text } = useFormatter()
  return (
    <Screen title={text('frame.notFound.title')}>
      <Empty
        title=""
        action={<ScreenLink to="overview">{text('frame.notFound.action')}</ScreenLink>}
      />
    </Screen>
  )
}
