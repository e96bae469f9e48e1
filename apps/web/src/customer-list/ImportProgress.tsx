import { Button } from '@fluentui/react-components'
import type { CustomerListResult, Job } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useLocalised, useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Failed } from '../ui/states/Failed.tsx'
import styles from './customer-list.module.css'
import { OutcomeTable } from './OutcomeTable.tsx'

interface Props {
  readonly jobId: string
  readonly onOther: () => void
}

/** The last step: the customers are created while one watches, or goes elsewhere. Live messages bring the progress. */
export function ImportProgress({ jobId, onOther }: Props) {
  const say = useText()
  const job = useQuery(api.jobs.get.queryOptions({ input: { jobId } }))
  return (
    <Panel>
      <Loaded query={job} skeleton={<TextSkeleton lines={3} />}>
        {(loaded) => <Step job={loaded} />}
      </Loaded>
      <div className={styles.buttons}>
        <Button onClick={onOther}>{say('customerList:other')}</Button>
        <Link to="/portfolio">{say('customerList:toPortfolio')}</Link>
      </div>
    </Panel>
  )
}

function Step({ job }: { readonly job: Job }) {
  const say = useText()
  const local = useLocalised()
  if (job.state === 'waiting' || job.state === 'running')
    return (
      <ProgressLine label={local(job.title)} step={say('customerList:working')} done={job.done} total={job.total} />
    )
  if (job.state !== 'done')
    return (
      <Failed
        what={say('customerList:failed')}
        why={job.problem ? local(job.problem.detail) : say('customerList:failedWhy')}
      />
    )
  // Only this import writes the result of a job of its kind.
  const result = job.result as CustomerListResult
  return (
    <>
      <p className={styles.finding} role="status">
        {say('customerList:done', { create: result.create, exists: result.exists, rejected: result.rejected })}
      </p>
      <OutcomeTable result={result} />
    </>
  )
}
