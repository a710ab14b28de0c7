/** Whether a signed figure, as shown, reads as better, worse or neither. */
export type Tone = 'good' | 'bad' | 'neutral'

/** Reads the sign of a shown change; `upIs` says what a rise means for this figure. */
export function toneOf(shown: string, upIs: 'good' | 'bad' = 'good'): Tone {
  if (/^[+×]/.test(shown)) return upIs
  if (shown.startsWith('−')) return upIs === 'good' ? 'bad' : 'good'
  return 'neutral'
}
