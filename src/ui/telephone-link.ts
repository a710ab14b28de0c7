/**
 * The address that dials a phone number as it was written; of several numbers the first.
 *
 * @returns undefined where the text holds no number that could be dialled.
 * @example telephoneLink('138 0350 0051 / 0512-6677') // 'tel:13803500051'
 */
export function telephoneLink(phone: string): string | undefined {
  const [first = ''] = phone.normalize('NFKC').split(/[/,;、]/)
  const digits = first.replaceAll(/[^\d+]/g, '')
  return digits.length < 3 ? undefined : `tel:${digits}`
}
