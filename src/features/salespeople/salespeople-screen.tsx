import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function SalespeopleScreen() {
  const { text } = useFormatter()
  return <Screen title={text('salespeople.title')}>{undefined}</Screen>
}
