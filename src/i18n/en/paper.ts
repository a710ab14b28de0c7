/** From paper back in, and the brief that is copied. */
export const paper = {
  title: 'From paper',
} as const
