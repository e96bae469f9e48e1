import { Button } from '@fluentui/react-components'
import type { UsageRecomputation } from '@lotse/contract'
import { useJob } from '../app/use-job.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import styles from './usage-settings.module.css'

/** The job that works all verdicts out anew, from its first to its last moment; live messages bring the progress. */
export function RecomputeProgress({ jobId }: { readonly jobId: string }) {
  const say = useText()
  const local = useLocalised()
  const { job, cancel } = useJob(jobId)
  if (job === undefined) return null
  switch (job.state) {
    case 'waiting':
    case 'running':
      return (
        <div className={styles.progress}>
          <ProgressLine
            label={say('usageSettings:recomputing')}
            step={job.step ? local(job.step) : ''}
            done={job.done}
            total={job.total}
          />
          {job.may.cancel && (
            <Button size="small" disabledFocusable={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>
              {say(cancel.isPending ? 'usageSettings:stopping' : 'usageSettings:stop')}
            </Button>
          )}
        </div>
      )
    case 'done':
      return <Result result={job.result as UsageRecomputation} />
    default:
      return <p role="status">{job.problem ? local(job.problem.detail) : say('usageSettings:cancelled')}</p>
  }
}

function Result({ result }: { readonly result: UsageRecomputation }) {
  const say = useText()
  const format = useFormat()
  const { tenants, changed, failed } = result
  return (
    <div role="status">
      <p>{say('usageSettings:recomputed', { count: tenants, changed: format.number(changed) })}</p>
      {failed.length > 0 && (
        <>
          <p>{say('usageSettings:failedSome')}</p>
          <ul>
            {failed.map(({ tenantId, customerName, why }) => (
              <li key={tenantId}>{say('usageSettings:failedOne', { customer: customerName, why })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
