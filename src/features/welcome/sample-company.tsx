import { useFormatter } from '../../i18n/formatter-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useSample } from './use-sample.ts'
import styles from './welcome.module.css'

/** One click to a company that has everything to look at. */
export function SampleCompany() {
  const { text } = useFormatter()
  const { edition, state, progress, explore } = useSample()
  return (
    <div className={styles['sample']}>
      <Button look="primary" disabled={state === 'loading'} onClick={explore}>
        {text('welcome.sample')}
      </Button>
      <p role="status">
        {state === 'ready' && edition !== undefined && text('welcome.sampleFacts', { ...edition })}
        {state === 'failed' && text('welcome.sampleFailed')}
        {state === 'loading' && text('welcome.sampleLoading')}
      </p>
      {state === 'loading' && <Progress value={progress} label={text('welcome.sampleLoading')} />}
    </div>
  )
}
