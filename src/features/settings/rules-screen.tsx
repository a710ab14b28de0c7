import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Screen } from '../../ui/screen.tsx'

/** What the company decided about its own figures. */
export function RulesScreen() {
  const { text } = useFormatter()
  return <Screen title={text('terms.screen.rules')}>{null}</Screen>
}
