import { useState } from 'react'
import { useFormatter } from '../../i18n/formatter-context.tsx'
import { listFurtherColumns } from '../../ingest/further-columns.ts'
import type { ImportFileId } from '../../ingest/inspection.ts'
import type { ReadOptions } from '../../ingest/mapping.ts'
import type { ImportSession, SessionFile } from '../../queries/import-session.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { BlockerList } from './blocker-list.tsx'
import { FurtherColumns } from './further-columns.tsx'
import { ImportFiles } from './import-files.tsx'
import { withColumn, withKind } from './mapping-change.ts'
import { MappingTable } from './mapping-table.tsx'
import { QuestionList } from './question-list.tsx'
import { ReadOptionsPanel } from './read-options.tsx'
import styles from './data.module.css'
import mappingStyles from './mapping.module.css'

interface MappingStepProps {
  readonly session: ImportSession
}

/** The step between reading and loading: columns, readings, questions, one file at a time. */
export function MappingStep({ session }: MappingStepProps) {
  const { text } = useFormatter()
  const { inspections, errors } = session
  const [picked, setPicked] = useState<ImportFileId>()
  // A file that waits for an answer comes before one that needs none.
  const file =
    inspections.find(({ inspection }) => inspection.id === picked) ??
    inspections.find(({ review }) => review.blockers.length > 0) ??
    inspections[0]
  if (file === undefined) return null
  return (
    <div className={styles['columns']}>
      <div className={styles['stack']}>
        <Section
          title={text('data.importing.title')}
          caption={String(inspections.length + errors.length)}
        >
          <ImportFiles
            files={inspections}
            errors={errors}
            selected={file.inspection.id}
            onSelect={setPicked}
            onLeaveOut={session.leaveOut}
          />
        </Section>
        <FileColumns file={file} session={session} />
      </div>
      <div className={styles['stack']}>
        <FileQuestions file={file} session={session} />
        <LoadRow session={session} />
      </div>
    </div>
  )
}

interface FilePartProps {
  readonly file: SessionFile
  readonly session: ImportSession
}

function FileColumns({ file, session }: FilePartProps) {
  const { text, integer } = useFormatter()
  const { inspection, mapping, review } = file
  const further = listFurtherColumns(inspection.columns, mapping).kept.length
  const used = new Set(Object.values(mapping.columns)).size + further
  const empty = inspection.columns.filter((column) => column.empty).length
  const counts = { used: integer(used), all: integer(inspection.columns.length - empty) }
  const change = (next: typeof mapping): void => void session.setMapping(inspection.id, next)
  return (
    <Section
      title={text('data.mapping.title')}
      caption={text(
        inspection.remembered ? 'data.mapping.remembered' : 'data.mapping.caption',
        counts,
      )}
      action={
        <Segmented
          label={text('data.mapping.kind')}
          options={[
            { value: 'orders', label: text('data.mapping.orders') },
            { value: 'customers', label: text('data.mapping.customers') },
          ]}
          value={mapping.kind}
          onChange={(kind) => change(withKind(mapping, kind))}
        />
      }
      className={classNames(mappingStyles['section'], styles['after'])}
    >
      <MappingTable inspection={inspection} mapping={mapping} review={review} onChange={change} />
      <FurtherColumns inspection={inspection} mapping={mapping} onChange={change} />
      {empty > 0 && (
        <p className={styles['aside']}>{text('data.mapping.emptyColumns', { count: empty })}</p>
      )}
    </Section>
  )
}

function FileQuestions({ file, session }: FilePartProps) {
  const { inspection, mapping, review, busy } = file
  const change = (next: typeof mapping): void => void session.setMapping(inspection.id, next)
  const reread = (read: Partial<ReadOptions>): void =>
    void session.reread(inspection.id, { ...inspection.read, ...read })
  const { text } = useFormatter()
  const { questions, blockers } = review
  const sure = [...questions, ...blockers, ...inspection.garbled].length === 0
  return (
    <>
      {sure && <Notice tone="ok">{text('data.importing.sure')}</Notice>}
      <BlockerList
        blockers={review.blockers}
        inspection={inspection}
        onColumn={(field, position) =>
          change(withColumn(mapping, review.questions, field, position))
        }
      />
      <QuestionList
        inspection={inspection}
        mapping={mapping}
        review={review}
        onMapping={change}
        onRead={reread}
      />
      <ReadOptionsPanel inspection={inspection} busy={busy} onRead={reread} />
    </>
  )
}

function LoadRow({ session }: MappingStepProps) {
  const { text, list } = useFormatter()
  const { inspections, errors } = session
  const waiting = inspections.filter(({ review }) => review.blockers.length > 0)
  const busy = inspections.some((file) => file.busy)
  const names = waiting.map(({ inspection }) => inspection.fileName)
  return (
    <div className={styles['load']}>
      <div className={styles['row']}>
        <Button
          look="primary"
          disabled={waiting.length > 0 || busy}
          aria-describedby="load-why"
          onClick={() => void session.load()}
        >
          {text('data.importing.load')}
        </Button>
        <Button onClick={session.cancel}>{text('data.importing.cancel')}</Button>
      </div>
      <p id="load-why" className={styles['aside']}>
        {waiting.length > 0 && text('data.importing.notYet', { files: list(names) })}
        {waiting.length === 0 &&
          errors.length > 0 &&
          text('data.importing.loadSome', { count: errors.length })}
      </p>
    </div>
  )
}
