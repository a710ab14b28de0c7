import type { PersonChange } from '../../domain/pareto/what-if.ts'
import type { Formatter } from '../../i18n/formatter.ts'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { useCompany } from '../../queries/company.ts'
import { PageLink } from '../../state/link.tsx'
import { DataTable, type DataColumn } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { TierBadge } from '../../ui/tier-badge.tsx'
import styles from './pareto.module.css'

/** Each salesperson's customers per tier, now and under the tried rule. */
export function PeopleEffect({ people }: { readonly people: readonly PersonChange[] }) {
  const formatter = useFormatter()
  const { text } = formatter
  const order = useCompany().data?.salespeople ?? []
  const sorted = people.toSorted((x, y) => order.indexOf(x.owner) - order.indexOf(y.owner))
  return (
    <Section title={text('pareto.people.title')} caption={text('pareto.people.caption')}>
      <DataTable
        label={text('pareto.people.title')}
        columns={columnsOf(sorted, formatter)}
        rows={sorted}
        rowKey={({ owner }) => owner}
      />
    </Section>
  )
}

function columnsOf(
  people: readonly PersonChange[],
  { text, integer }: Formatter,
): readonly DataColumn<PersonChange>[] {
  return [
    {
      key: 'owner',
      head: text('tiers.column.salesperson'),
      kind: 'name',
      cell: ({ owner }) => (
        <PageLink to="salespeople" name={owner}>
          {owner === '' ? text('terms.unassigned') : owner}
        </PageLink>
      ),
      total: text('pareto.people.total'),
    },
    ...(['A', 'B', 'C'] as const).map((tier, at) => ({
      key: tier,
      head: <TierBadge letter={tier} />,
      kind: 'number' as const,
      cell: ({ now, tried }: PersonChange) => <NowThen now={now[at]} tried={tried[at]} />,
      total: <NowThen now={sumOf(people, 'now', at)} tried={sumOf(people, 'tried', at)} />,
    })),
    {
      key: 'moving',
      from: 'tablet',
      head: text('pareto.people.moving'),
      kind: 'number',
      cell: ({ moving }) => (
        <span className={moving === 0 ? styles['dim'] : undefined}>{integer(moving)}</span>
      ),
      total: integer(people.reduce((sum, { moving }) => sum + moving, 0)),
    },
  ]
}

function sumOf(people: readonly PersonChange[], when: 'now' | 'tried', at: number): number {
  return people.reduce((sum, person) => sum + (person[when][at] ?? 0), 0)
}

function NowThen({
  now,
  tried,
}: {
  readonly now: number | undefined
  readonly tried: number | undefined
}) {
  const { integer } = useFormatter()
  if (now === tried) return <span className={styles['dim']}>{integer(now)}</span>
  return (
    <>
      <span className={styles['dim']}>{integer(now)} → </span>
      <b className={styles['medium']}>{integer(tried)}</b>
    </>
  )
}
