import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { FileInspection, MappingReview } from '../../ingest/inspection.ts'
import type { Mapping, ReadOptions } from '../../ingest/mapping.ts'
import { Section } from '../../ui/section.tsx'
import { QuestionItem } from './question-item.tsx'
import styles from './question.module.css'

interface QuestionListProps {
  readonly inspection: FileInspection
  readonly mapping: Mapping
  readonly review: MappingReview
  readonly onMapping: (mapping: Mapping) => void
  readonly onRead: (read: Partial<ReadOptions>) => void
}

/** What the file leaves open; those without a default are marked, for loading waits for them. */
export function QuestionList(props: QuestionListProps) {
  const { inspection, mapping, review, onMapping, onRead } = props
  const { text } = useFormatter()
  if (review.questions.length === 0) return null
  const open = new Set(
    review.blockers.flatMap((blocker) => (blocker.kind === 'unanswered' ? [blocker.question] : [])),
  )
  return (
    <Section title={text('data.question.title')} caption={text('data.question.caption')}>
      {review.questions.map((question) => (
        <div key={question.id} className={styles['item']}>
          {open.has(question.id) && (
            <span className={styles['open']}>{text('data.question.open')}</span>
          )}
          <QuestionItem
            question={question}
            inspection={inspection}
            mapping={mapping}
            waits={open.has(question.id)}
            onMapping={onMapping}
            onRead={onRead}
          />
        </div>
      ))}
    </Section>
  )
}
