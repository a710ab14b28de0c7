import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function DecilesScreen() {
  const { text } = useFormatter()
  return <Screen title={text('deciles.title')}>{undefined}</Screen>
}
