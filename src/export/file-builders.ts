import { buildAlertFile } from './alert-table.ts'
import { buildPlanFile } from './contact-plan-table.ts'
import { buildCustomerFile } from './customer-table.ts'
import { buildDecileFile } from './decile-table.ts'
import { buildDueFile } from './due-table.ts'
import { buildLogFile } from './log-table.ts'
import { buildMovementFile } from './movement-table.ts'
import { buildNotUsedRowsFile } from './not-used-rows-table.ts'
import { buildPeopleFile } from './people-table.ts'
import { buildScoreboardFile } from './scoreboard-table.ts'
import { buildTierFile } from './tier-table.ts'
import { buildWatchFile } from './watch-table.ts'

/**
 * What builds the files of the cockpit, by what is in them. All are loaded at the first export: chunks of
 * their own would part the code that they share with the start into more chunks, which it would have to fetch.
 */
export const fileBuilders = {
  alerts: buildAlertFile,
  contactPlans: buildPlanFile,
  customers: buildCustomerFile,
  deciles: buildDecileFile,
  dueSteps: buildDueFile,
  log: buildLogFile,
  movement: buildMovementFile,
  notUsedRows: buildNotUsedRowsFile,
  people: buildPeopleFile,
  scoreboard: buildScoreboardFile,
  tiers: buildTierFile,
  watch: buildWatchFile,
} as const
