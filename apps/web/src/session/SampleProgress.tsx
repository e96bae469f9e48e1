import type { Job } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useLive } from '../app/live.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { Failed } from '../ui/states/Failed.tsx'

/** How far the sample portfolio is; leads to the portfolio when all of it is there. */
export function SampleProgress({ jobId }: { readonly jobId: string }) {
  const say = useText()
  const router = useRouter()
  useLive(useQueryClient())
  const job = useQuery(api.jobs.get.queryOptions({ input: { jobId } }))
  const isDone = job.data?.state === 'done'
  useEffect(() => {
    if (isDone) void router.navigate({ to: '/portfolio', replace: true })
  }, [isDone, router])
  return (
    <>
      <PageHead title={say('session:setup.loadingTitle')} line={say('session:setup.loadingLine')} />
      <Loaded
        query={job}
        skeleton={
          <Panel>
            <TextSkeleton />
          </Panel>
        }
      >
        {(data) => <JobState job={data} />}
      </Loaded>
      <p>
        <Link to="/portfolio">{say('session:setup.toPortfolio')}</Link>
      </p>
    </>
  )
}

function JobState({ job }: { readonly job: Job }) {
  const say = useText()
  const local = useLocalised()
  if (job.state === 'failed' || job.state === 'cancelled') {
    const why = job.problem ? local(job.problem.detail) : say('session:setup.cancelled')
    return <Failed what={say('session:setup.stopped')} why={why} />
  }
  const step = job.state === 'done' ? say('session:setup.ready') : job.step && local(job.step)
  return (
    <Panel>
      <ProgressLine
        label={local(job.title)}
        step={step ?? say('session:setup.waiting')}
        done={job.done}
        total={job.total}
      />
    </Panel>
  )
}
