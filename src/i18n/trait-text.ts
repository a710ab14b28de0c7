import type { ContactTrait } from '../domain/follow-up/scoreboard.ts'
import { CHANNELS, OUTCOMES } from '../domain/follow-up/log-entry.ts'
import { causeText } from './cause-text.ts'
import type { Formatter } from './formatter.ts'

/**
 * A channel, an outcome or a cause in words.
 *
 * @param value - '' = no cause was said; undefined = nobody was contacted.
 */
export function traitText(
  trait: ContactTrait,
  value: string | undefined,
  { text }: Pick<Formatter, 'text'>,
): string {
  if (value === undefined) return text('results.notContacted')
  if (value === '') return text('followUps.noCause')
  if (trait === 'cause') return causeText(value, text)
  const channel = CHANNELS.find((known) => known === value)
  if (channel !== undefined) return text(`followUps.channel.${channel}`)
  const outcome = OUTCOMES.find((known) => known === value)
  return outcome === undefined ? value : text(`followUps.outcome.${outcome}`)
}
