import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { sessionQuery } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ContentStep } from './ContentStep.tsx'
import { KeyForm } from './KeyForm.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { renewSession } from './renew-session.ts'
import { SampleProgress } from './SampleProgress.tsx'
import { setUpStep, visibleStep } from './set-up-step.ts'

const route = getRouteApi('/outside/setup')

/** The first run in two steps: who administers Lotse, and what it begins with. */
export function SetupPage() {
  const say = useText()
  const queries = useQueryClient()
  const { job } = route.useSearch()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [trouble, setTrouble] = useState<string>()
  const step = setUpStep(session, job)
  const line = (words: string) => `${say('session:setup.step', { at: visibleStep[step], of: 2 })} · ${words}`

  if (step === 'loading' && job !== undefined) return <SampleProgress jobId={job} />
  if (step === 'profile') {
    return (
      <>
        <PageHead title={say('session:setup.profileTitle')} line={line(say('session:setup.profileLine'))} />
        <Panel>
          <ProfileForm onKeyRefused={setTrouble} />
        </Panel>
      </>
    )
  }
  if (step === 'key' && session.self !== null) {
    return (
      <>
        <PageHead title={say('session:setup.keyTitle')} line={line(say('session:key.title'))} />
        <Panel>
          <KeyForm self={session.self} trouble={trouble} onSaved={async () => void (await renewSession(queries))} />
        </Panel>
      </>
    )
  }
  return (
    <>
      <PageHead title={say('session:setup.contentTitle')} line={line(say('session:setup.contentLine'))} />
      <ContentStep />
    </>
  )
}
