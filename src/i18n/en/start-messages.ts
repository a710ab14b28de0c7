import { terms } from './terms.ts'
import { frame } from './frame.ts'
import { welcome } from './welcome.ts'
import { backup } from './backup.ts'

/** What the start screen says, and what may stand on every address: all else follows it. */
export const startMessages = {
  terms,
  frame,
  welcome,
  backup,
} as const
