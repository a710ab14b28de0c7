import type { RangeView } from '../../src/domain/periods/period-range.ts'
import { BY_SALESPERSON } from '../../src/domain/people/grouping.ts'
import { MOVEMENTS } from '../../src/domain/tiers/movement-kind.ts'
import { WATCH_GROUPS } from '../../src/domain/alerts/watch-report.ts'
import type { AnalysisApi } from '../../src/worker/protocol.ts'
import type { FileFormat, FileOut } from '../../src/worker/file-out.ts'
import type { Client } from '../../src/worker/rpc.ts'
import { MAY, TODAY } from '../worker/staged-sample.ts'

/** The operations that give files. A new one without an entry in {@link exportAll} does not compile. */
type ExportName = Extract<keyof AnalysisApi, `export${string}`>

const RANGE: RangeView = { ...MAY, range: { from: '2025-03', to: '2025-05' } }

/** Every file that the cockpit gives out of its data, in one format, by its name; calendars apart. */
export async function exportAll(
  { call }: Pick<Client<AnalysisApi>, 'call'>,
  format: FileFormat,
): Promise<ReadonlyMap<string, Blob>> {
  const style = { view: MAY, format, locale: 'en' } as const
  const files = (await call('files', {})).map(({ id }) => id)
  const all: Readonly<Record<ExportName, Promise<FileOut>[]>> = {
    exportTiers: [
      call('exportTiers', {
        ...style,
        filter: { tiers: [], movements: [], text: '' },
        sort: { key: 'rank', descending: false },
      }),
    ],
    exportAlerts: [call('exportAlerts', style)],
    exportWatchList: WATCH_GROUPS.map((group) =>
      call('exportWatchList', { ...style, group, text: '' }),
    ),
    exportNotUsedRows: [call('exportNotUsedRows', { ...style, files })],
    exportMovement: [
      call('exportMovement', {
        ...style,
        pick: { kind: 'movement', movements: MOVEMENTS },
        sort: undefined,
      }),
    ],
    exportCustomers: [
      call('exportCustomers', {
        ...style,
        filter: { tiers: [], standings: [], text: '' },
        sort: { key: 'customer', descending: false },
      }),
    ],
    exportDeciles: (['money', 'purchase'] as const).map((table) =>
      call('exportDeciles', { ...style, view: RANGE, table }),
    ),
    exportPeople: [
      call('exportPeople', { ...style, by: BY_SALESPERSON, order: [] }),
      call('exportPeople', { ...style, by: 'region', order: [] }),
    ],
    exportScoreboard: [call('exportScoreboard', { ...style, span: 'year' })],
    exportDueList: [call('exportDueList', { ...style, today: TODAY })],
    exportLogList: [
      call('exportLogList', {
        ...style,
        filter: { channel: undefined, outcome: undefined, text: '' },
      }),
    ],
    exportContactPlan: [call('exportContactPlan', { ...style, week: TODAY })],
  }
  const outs = await Promise.all(Object.values(all).flat())
  return new Map(outs.map(({ name, blob }) => [name, blob]))
}
