import type { Messages } from '../messages.ts'
import { startMessages } from './start-messages.ts'
import { definitions } from './definitions.ts'
import { data } from './data.ts'
import { errors } from './errors.ts'
import { overview } from './overview.ts'
import { tiers } from './tiers.ts'
import { alerts } from './alerts.ts'
import { followUps } from './follow-ups.ts'
import { plan } from './plan.ts'
import { results } from './results.ts'
import { paper } from './paper.ts'
import { movement } from './movement.ts'
import { pareto } from './pareto.ts'
import { deciles } from './deciles.ts'
import { customers } from './customers.ts'
import { salespeople } from './salespeople.ts'
import { rules } from './rules.ts'
import { print } from './print.ts'
import { files } from './files.ts'

export const messages: Messages = {
  ...startMessages,
  terms: { ...startMessages.terms, definitions },
  data,
  errors,
  overview,
  tiers,
  alerts,
  followUps,
  plan,
  results,
  paper,
  movement,
  pareto,
  deciles,
  customers,
  salespeople,
  rules,
  print,
  files,
}
