import { useFormatter } from '../../i18n/formatter-context.tsx'
import type { FileInspection, Question } from '../../ingest/inspection.ts'
import type { Mapping, ReadOptions } from '../../ingest/mapping.ts'
import {
  AmountBasisQuestion,
  DateOrderQuestion,
  DecimalQuestion,
  DiscountQuestion,
  UnitQuestion,
} from './value-questions.tsx'
import {
  ChangedHeadersQuestion,
  ContinuedQuestion,
  EmptyAmountQuestion,
  TotalsQuestion,
} from './row-questions.tsx'
import {
  DelimiterQuestion,
  EncodingQuestion,
  HeaderRowQuestion,
  SheetQuestion,
  TableQuestion,
} from './read-questions.tsx'
import { withAnswer, type Answer } from './mapping-change.ts'
import { CurrencyQuestion, EarlierCurrencyQuestion, SideQuestion } from './money-questions.tsx'
import { questionText } from './question-text.ts'
import { ReturnQuestion } from './return-question.tsx'
import { SerialsQuestion } from './serials-question.tsx'
import { StatusQuestion } from './status-question.tsx'

interface QuestionItemProps {
  readonly question: Question
  readonly inspection: FileInspection
  readonly mapping: Mapping
  readonly waits: boolean
  readonly onMapping: (mapping: Mapping) => void
  readonly onRead: (read: Partial<ReadOptions>) => void
}

/** One question of the mapping step: its evidence, its answers, the default preselected. */
export function QuestionItem({ question, onMapping, ...props }: QuestionItemProps) {
  const formatter = useFormatter()
  const { inspection, mapping } = props
  const ask = {
    ...props,
    legend: questionText(question, mapping, inspection.columns, formatter),
    answer: (answer: Answer) => onMapping(withAnswer(mapping, question, answer)),
  }
  switch (question.kind) {
    case 'date-order':
      return <DateOrderQuestion {...ask} question={question} />
    case 'serials':
      return <SerialsQuestion {...ask} question={question} />
    case 'decimal':
      return <DecimalQuestion {...ask} question={question} />
    case 'currency':
      return <CurrencyQuestion {...ask} question={question} />
    case 'earlier-currency':
      return <EarlierCurrencyQuestion {...ask} question={question} />
    case 'sides':
      return <SideQuestion {...ask} question={question} />
    case 'unit':
      return <UnitQuestion {...ask} question={question} />
    case 'amount-basis':
      return <AmountBasisQuestion {...ask} question={question} />
    case 'discount':
      return <DiscountQuestion {...ask} question={question} />
    case 'statuses':
      return <StatusQuestion {...ask} question={question} />
    case 'returns':
      return <ReturnQuestion {...ask} question={question} />
    case 'totals':
      return <TotalsQuestion {...ask} question={question} />
    case 'continued':
      return <ContinuedQuestion {...ask} question={question} />
    case 'empty-amount':
      return <EmptyAmountQuestion {...ask} question={question} />
    case 'changed-headers':
      return <ChangedHeadersQuestion {...ask} question={question} />
    case 'sheet':
      return <SheetQuestion {...ask} question={question} />
    case 'table':
      return <TableQuestion {...ask} question={question} />
    case 'encoding':
      return <EncodingQuestion {...ask} question={question} />
    case 'delimiter':
      return <DelimiterQuestion {...ask} question={question} />
    case 'header-row':
      return <HeaderRowQuestion {...ask} question={question} />
  }
}
