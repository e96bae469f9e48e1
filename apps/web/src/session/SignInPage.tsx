import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { sessionQuery } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { Empty } from '../ui/states/Empty.tsx'
import { LinkCard } from './LinkCard.tsx'
import { SignInForm } from './SignInForm.tsx'

const route = getRouteApi('/outside/sign-in')

/** The way in: with a one-time link, or with password or passkey, or how to get the first link. */
export function SignInPage() {
  const say = useText()
  const { token, to } = route.useSearch()
  const { data: session } = useSuspenseQuery(sessionQuery)
  if (token !== undefined) return <LinkCard token={token} />
  // An installation gets its organisation's name together with its first administrator.
  if (session.organisationName === '') {
    return <Empty level={1} what={say('session:signIn.notSetUp')} why={say('session:signIn.notSetUpHow')} />
  }
  if (session.ended !== null) {
    return (
      <Empty level={1} what={say(`session:ended.${session.ended}`)} why={say(`session:ended.${session.ended}How`)} />
    )
  }
  return <SignInForm organisationName={session.organisationName} to={to} />
}
