import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { sessionQuery } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { KeyForm } from './KeyForm.tsx'
import { renewSession } from './renew-session.ts'

const route = getRouteApi('/outside/sign-in/key')

/** After an invitation or a recovery link: the key for the next time. */
export function KeyPage() {
  const say = useText()
  const queries = useQueryClient()
  const router = useRouter()
  const { after } = route.useSearch()
  const { self } = useSuspenseQuery(sessionQuery).data
  if (self === null) return null
  const isRecovery = after === 'recovery'
  const goOn = async () => {
    await renewSession(queries)
    await router.navigate({ to: '/portfolio', replace: true })
  }
  return (
    <>
      <PageHead
        title={say(isRecovery ? 'session:key.recoveryTitle' : 'session:key.title')}
        line={say(isRecovery ? 'session:key.recoveryLine' : 'session:key.line')}
      />
      <Panel>
        <KeyForm self={self} onSaved={goOn} />
      </Panel>
      {(self.hasPassword || self.passkeys > 0) && (
        <p>
          <Link to="/portfolio">{say('session:key.later')}</Link>
        </p>
      )}
    </>
  )
}
