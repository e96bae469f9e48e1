import { Button } from '@fluentui/react-components'
import { useJob } from '../app/use-job.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import styles from './connection.module.css'
import { useRenew } from './use-renew.ts'

/** The run under way; live messages bring the progress and, at its end, the answers. */
export function RunProgress({ jobId }: { readonly jobId: string }) {
  const say = useText()
  const local = useLocalised()
  const { job, isOver, cancel } = useJob(jobId, useRenew())
  if (job === undefined || isOver) return null
  return (
    <div className={styles.progress}>
      <ProgressLine label={local(job.title)} step={job.step ? local(job.step) : ''} done={job.done} total={job.total} />
      {job.may.cancel && (
        <Button size="small" disabledFocusable={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>
          {say('connection:act.stop')}
        </Button>
      )}
    </div>
  )
}
