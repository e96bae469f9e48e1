import type { Job } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useLocalised, useText } from '../language/use-text.ts'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Failed } from '../ui/states/Failed.tsx'

interface Props {
  readonly jobId: string
  /** Why nothing is lost where the job was interrupted. */
  readonly interrupted: string
  readonly children: (result: unknown) => ReactNode
}

/** A job from its first to its last moment; live messages bring the progress. */
export function JobWatch({ jobId, interrupted, children }: Props) {
  const job = useQuery(api.jobs.get.queryOptions({ input: { jobId } }))
  return (
    <Loaded query={job} skeleton={<TextSkeleton lines={3} />}>
      {(loaded) => <Step job={loaded} interrupted={interrupted} result={children} />}
    </Loaded>
  )
}

interface StepProps {
  readonly job: Job
  readonly interrupted: string
  readonly result: Props['children']
}

function Step({ job, interrupted, result }: StepProps) {
  const say = useText()
  const local = useLocalised()
  switch (job.state) {
    case 'waiting':
    case 'running':
      return (
        <ProgressLine label={local(job.title)} step={say('listImport:working')} done={job.done} total={job.total} />
      )
    case 'done':
      return result(job.result)
    case 'failed':
    case 'cancelled':
      return (
        <Failed
          what={say('listImport:failed')}
          why={job.problem ? `${local(job.problem.detail)} ${interrupted}` : interrupted}
        />
      )
  }
}
