import { Button } from '@fluentui/react-components'
import { useJob } from '../../app/use-job.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import styles from './upload.module.css'
import { useRenewUploads } from './use-uploads.ts'

/** The job that uploads; live messages bring its progress in blocks and bytes. */
export function AtWork({ jobId }: { readonly jobId: string }) {
  const say = useText()
  const local = useLocalised()
  const { job, isOver, cancel } = useJob(jobId, useRenewUploads())
  if (job === undefined || isOver) return null
  return (
    <div className={styles.progress}>
      <ProgressLine
        label={local(job.title)}
        step={job.step ? local(job.step) : say('intuneUploads:waiting')}
        done={job.done}
        total={job.total}
        inBytes
      />
      <p className={styles.quiet}>{say('intuneUploads:mayLeave')}</p>
      {job.may.cancel && (
        <div>
          <Button size="small" disabledFocusable={cancel.isPending} onClick={() => cancel.mutate({ jobId })}>
            {say('intuneUploads:act.stop')}
          </Button>
        </div>
      )}
    </div>
  )
}
