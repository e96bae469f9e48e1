import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { type SessionState, sessionQuery } from './session.ts'

/** What every route can use. */
export interface RouteContext {
  readonly queries: QueryClient
}

/** Where a person belongs who may not see a page yet; undefined: here. */
export function placeFor(session: SessionState): '/sign-in' | '/setup' | undefined {
  if (session.self === null) return '/sign-in'
  return session.begin === 'done' ? undefined : '/setup'
}

/** For pages of people who are signed in: sends everybody else to where they belong, and back here afterwards. */
export async function requireSelf({ queries }: RouteContext, href: string): Promise<void> {
  const place = placeFor(await queries.ensureQueryData(sessionQuery))
  if (place === '/sign-in') throw redirect({ to: '/sign-in', search: href === '/' ? {} : { to: href } })
  if (place === '/setup') throw redirect({ to: '/setup' })
}
