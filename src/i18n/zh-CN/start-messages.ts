import type { StartMessages } from '../messages.ts'
import { terms } from './terms.ts'
import { frame } from './frame.ts'
import { welcome } from './welcome.ts'
import { backup } from './backup.ts'

export const startMessages: StartMessages = {
  terms,
  frame,
  welcome,
  backup,
}
