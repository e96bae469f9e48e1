import { meetingSeries as seriesCode } from '@lotse/contract'
import { meetingSeries } from '@lotse/playbook'
import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { languageOf } from '../platform/http/request-context.ts'
import type { Services } from '../platform/services.ts'
import { meeting } from '../tables/meetings.ts'
import { type CalendarMeeting, calendarFile } from './calendar-file/calendar-file.ts'
import { calendarMeetings } from './calendar-meetings.ts'
import { mayReadMeetings } from './policy.ts'
import { noMeeting } from './problems.ts'
import { visibleTo } from './visible.ts'

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

const engagementPath = '/api/customers/:customerId/engagements/:engagementId'
const uuid = z.uuid().lowercase()
const place = z.object({ customerId: uuid, engagementId: uuid })

/** One meeting, or the meetings of a series, as a file for a calendar program. */
export const meetingDownloads: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  const config = { policy: mayReadMeetings, effect: 'read' as const }

  server.get(`${engagementPath}/meetings/:meetingId/meeting.ics`, { config }, async (request, reply) => {
    const asked = place.extend({ meetingId: uuid }).safeParse(request.params)
    if (!asked.success) throw noMeeting()
    const meetings = await visibleMeetings(services, request, asked.data, eq(meeting.id, asked.data.meetingId))
    const [one] = meetings
    if (one === undefined) throw noMeeting()
    return reply
      .header('content-type', CALENDAR_TYPE)
      .header('content-disposition', contentDisposition(`${one.title}.ics`))
      .send(calendarFile({ name: one.title, meetings, purpose: one.cancelled ? 'cancel' : 'publish' }))
  })

  server.get(`${engagementPath}/meeting-series/:series/meetings.ics`, { config }, async (request, reply) => {
    const asked = place.extend({ series: seriesCode }).safeParse(request.params)
    if (!asked.success) throw noMeeting()
    const { series } = asked.data
    const meetings = await visibleMeetings(services, request, asked.data, eq(meeting.series, series))
    const name = meetingSeries[series].label[languageOf(request)]
    return reply
      .header('content-type', CALENDAR_TYPE)
      .header('content-disposition', contentDisposition(`${name}.ics`))
      .send(calendarFile({ name, meetings, purpose: 'publish' }))
  })
}

async function visibleMeetings(
  { database, origin }: Services,
  request: FastifyRequest,
  { customerId: of, engagementId }: z.infer<typeof place>,
  which: SQL,
): Promise<CalendarMeeting[]> {
  const customer = customerId(of)
  const actor = permit(request, mayReadMeetings, { customerId: customer, engagementId }, 'read')
  return database.transaction({ customer }, (tx) =>
    calendarMeetings(
      tx,
      and(
        eq(meeting.customerId, customer),
        eq(meeting.engagementId, engagementId),
        isNull(meeting.deletedAt),
        which,
        visibleTo(tx, actor),
      ),
      { language: languageOf(request), origin },
    ),
  )
}
