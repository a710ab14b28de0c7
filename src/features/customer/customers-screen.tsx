import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function CustomersScreen() {
  const { text } = useFormatter()
  return <Screen title={text('customers.title')}>{undefined}</Screen>
}
