import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function MovementScreen() {
  const { text } = useFormatter()
  return <Screen title={text('movement.title')}>{undefined}</Screen>
}
