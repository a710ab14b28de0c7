import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Screen } from '../../ui/screen.tsx'

export function ParetoScreen() {
  const { text } = useFormatter()
  return <Screen title={text('pareto.title')}>{undefined}</Screen>
}
