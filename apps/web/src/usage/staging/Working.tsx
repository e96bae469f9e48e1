import { Button } from '@fluentui/react-components'
import type { UsageImport } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import styles from './staging.module.css'
import type { Decision } from './use-decision.ts'

interface Props {
  readonly staged: UsageImport
  readonly decision: Decision
}

/** The files are read or stored right now; live messages bring the progress. */
export function Working({ staged, decision }: Props) {
  const say = useText()
  const local = useLocalised()
  const job = useQuery({
    ...api.jobs.get.queryOptions({ input: { jobId: staged.jobId ?? '' } }),
    enabled: staged.jobId !== null,
  })
  const { title, step, done, total } = job.data ?? {}
  const words = say(staged.state === 'reading' ? 'staging:reading' : 'staging:importing')
  return (
    <div className={styles.working}>
      <ProgressLine
        label={title ? local(title) : words}
        step={step ? local(step) : say('staging:waiting')}
        done={done ?? 0}
        total={total ?? null}
        inBytes
      />
      <p className={styles.small}>{words}</p>
      <div>
        <Button disabled={decision.pending !== null} onClick={() => decision.decide({ what: 'drop' })}>
          {say('staging:stop')}
        </Button>
      </div>
    </div>
  )
}
