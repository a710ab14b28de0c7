import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Screen } from '../../ui/screen.tsx'

/** What is due, what was done, and what came of it. */
export function FollowUpsScreen() {
  const { text } = useFormatter()
  return <Screen title={text('followUps.title')}>{null}</Screen>
}
