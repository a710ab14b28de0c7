import { CHANNELS, type Channel } from '../domain/follow-up/log-entry.ts'
import { useFormatter } from '../i18n/formatter-context.tsx'
import { RadioSegments } from '../ui/radio-segments.tsx'

export interface ChannelChoiceProps {
  readonly value: Channel | undefined
  readonly onChange: (channel: Channel) => void
  readonly hidesLabel?: boolean
}

/** How the customer was reached. */
export function ChannelChoice(props: ChannelChoiceProps) {
  const { text } = useFormatter()
  return (
    <RadioSegments
      {...props}
      label={text('followUps.channelLabel')}
      options={CHANNELS.map((value) => ({ value, label: text(`followUps.channel.${value}`) }))}
    />
  )
}
