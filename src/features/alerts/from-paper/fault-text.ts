import { CHANNELS, OUTCOMES } from '../../../domain/follow-up/log-entry.ts'
import type { Text } from '../../../i18n/formatter.ts'
import { choiceKey } from '../../../ui/choice-key.ts'
import type { PaperField } from './paper-row.ts'

/** What to do about a cell that is missing or not understood. */
export function faultText(field: PaperField, causes: number, text: Text): string {
  switch (field) {
    case 'channel':
      return text('paper.fault.channel', keys(CHANNELS.length))
    case 'outcome':
      return text('paper.fault.outcome', keys(OUTCOMES.length))
    case 'cause':
      return causes === 0 ? text('paper.fault.noCauses') : text('paper.fault.cause', keys(causes))
    case 'date':
      return text('paper.fault.date')
    case 'next':
      return text('paper.fault.next')
    case 'note':
      return ''
  }
}

function keys(choices: number) {
  return { first: choiceKey(0), last: choiceKey(choices - 1) }
}
