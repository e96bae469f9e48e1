import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { setHouseZone } from '../language/house-day.ts'
import { type SessionState, sessionQuery } from './session.ts'

/** What every route can use. */
export interface RouteContext {
  readonly queries: QueryClient
}

/** Where a person belongs who may not see a page yet; undefined: here. */
export function placeFor({ self, begin }: Pick<SessionState, 'self' | 'begin'>): '/sign-in' | '/setup' | undefined {
  if (begin === 'profile') return '/setup'
  if (self === null) return '/sign-in'
  return begin === 'done' ? undefined : '/setup'
}

/** Where whoever came with a personal link works; undefined for everybody else. */
function onlyPlaceOf({ self }: Pick<SessionState, 'self'>): string | undefined {
  const only = self?.only
  return only ? `/customers/${only.customerId}/engagements/${only.engagementId}` : undefined
}

/** For pages of people who are signed in: sends everybody else to where they belong, and back here afterwards. */
export async function requireSelf({ queries }: RouteContext, href: string): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery)
  setHouseZone(session.timeZone)
  const place = placeFor(session)
  if (place === '/sign-in') throw redirect({ to: '/sign-in', search: href === '/' ? {} : { to: href } })
  if (place === '/setup') throw redirect({ to: '/setup' })
  const only = onlyPlaceOf(session)
  if (only !== undefined && !href.startsWith(`${only}/`)) throw redirect({ href: `${only}/remediation` })
}

/** For the sign-in page: whoever is signed in already goes on to the wanted page. A one-time link is always looked at. */
export async function requireStranger(
  { queries }: RouteContext,
  { to, token }: { readonly to?: string; readonly token?: string },
): Promise<void> {
  const place = placeFor(await queries.ensureQueryData(sessionQuery))
  if (token !== undefined || place === '/sign-in') return
  if (place === undefined && to !== undefined) throw redirect({ href: to })
  throw redirect({ to: place ?? '/portfolio' })
}

/** For the first run: sends whoever has nothing to set up to where they belong. */
export async function requireSetUp({ queries }: RouteContext, { job }: { readonly job?: string }): Promise<void> {
  const session = await queries.ensureQueryData(sessionQuery)
  const place = placeFor(session)
  if (place === '/setup' || (place === undefined && job !== undefined)) return
  throw redirect({ to: place ?? '/portfolio' })
}
