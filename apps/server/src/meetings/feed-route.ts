import { and, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { FastifyPluginAsync } from 'fastify'
import type { Actor } from '../platform/access/actor.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { engagement } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'
import { meeting } from '../tables/meetings.ts'
import { feedOf, touchFeed } from './calendar-feed.ts'
import { calendarFile } from './calendar-file/calendar-file.ts'
import { calendarMeetings } from './calendar-meetings.ts'
import { CALENDAR_TYPE } from './download-route.ts'
import { scopeOf } from './my-meetings.ts'
import { attendedBy, visibleTo } from './visible.ts'

const PAST_DAYS = 90
/** As long as a deleted engagement can come back. */
const CANCELLED_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The private calendar of a person, for programs that can send no sign-in: whoever knows the address reads it. An unknown
 * token, an ended address and a disabled person answer alike. Removed meetings, and for 30 days those of a deleted
 * engagement, are told as cancelled, because a calendar program keeps what it is no longer told of.
 */
export const calendarFeedRoute: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  const unsigned = 'calendar programs cannot sign in; the token in the address is the secret'
  server.get('/api/calendar/:token/meetings.ics', { config: { unsigned } }, async (request, reply) => {
    const { token } = request.params as { token: string }
    const found = await services.database.transaction('portfolio', async (tx) => {
      const feed = await feedOf(tx, token)
      if (feed === null) return null
      const [owner] = await tx.select().from(person).where(eq(person.id, feed.personId))
      return owner === undefined || owner.state === 'disabled' ? null : { feed, owner }
    })
    if (found === null) throw notFound({ de: 'Diese Kalenderadresse', en: 'This calendar address' })
    const { feed, owner } = found
    const reader: Pick<Actor, 'kind' | 'customerId' | 'personId'> =
      owner.customerId === ORGANISATION
        ? { kind: 'staff', customerId: null, personId: owner.id }
        : { kind: 'customer', customerId: owner.customerId, personId: owner.id }
    const daysAgo = (days: number) => new Date(services.clock.now().getTime() - days * DAY_MS)
    const inForce = or(isNull(engagement.deletedAt), gte(engagement.deletedAt, daysAgo(CANCELLED_DAYS)))
    const meetings = await services.database.transaction(scopeOf(reader), async (tx) => {
      // The database hides what belongs to a deleted engagement from whoever does not say that it is wanted.
      await tx.execute(sql`select set_config('app.deleted', 'shown', true)`)
      const attended = and(attendedBy(tx, reader.personId), visibleTo(tx, reader))
      return calendarMeetings(tx, and(gte(meeting.endsAt, daysAgo(PAST_DAYS)), inForce, attended), {
        language: owner.language,
        origin: services.origin,
      })
    })
    await touchFeed(services, feed)
    return reply.header('content-type', CALENDAR_TYPE).send(calendarFile({ name: 'Lotse', meetings, purpose: 'feed' }))
  })
}
