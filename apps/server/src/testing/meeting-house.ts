import type { Meeting, MeetingRow } from '@lotse/contract'
import { customerId } from '../platform/db/scope.ts'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from './usage-house.ts'

/** A house with one engagement whose engineer plans meetings, for tests over HTTP. */
export interface MeetingHouse extends UsageHouse {
  readonly engagementId: string
  /** Path of the engagement's meetings. */
  readonly path: string
  ask(method: string, path: string, body?: unknown, as?: Who, version?: number): Promise<Response>
  /** Plans meetings and gives their rows. */
  planned(more?: object): Promise<MeetingRow[]>
  /** Plans one and reads it. */
  meeting(more?: object, as?: Who): Promise<Meeting>
}

export async function meetingHouse(): Promise<MeetingHouse> {
  const house = await usageHouse()
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  const engagementId = row?.id ?? ''
  Object.assign(people.engineer, { assignments: [{ customerId: customerId(ARNOLD), engagementId, role: 'FE' }] })
  Object.assign(people.reader, { assignments: people.engineer.assignments })
  const path = `/customers/${ARNOLD}/engagements/${engagementId}/meetings`

  const ask: MeetingHouse['ask'] = (method, of, body, as = 'engineer', version) =>
    fetch(`${house.address}/api${of}`, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        'accept-language': 'en',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })

  const planned: MeetingHouse['planned'] = async (more = {}) => {
    const wanted = {
      series: 'followUp',
      title: 'Follow-up',
      on: '2026-12-01',
      at: '10:00',
      minutes: 60,
      timeZone: 'Europe/Berlin',
      ...more,
    }
    return (await read<{ meetings: MeetingRow[] }>(await ask('POST', path, wanted))).meetings
  }

  return {
    ...house,
    engagementId,
    path,
    ask,
    planned,
    async meeting(more, as = 'engineer') {
      const [one] = await planned(more)
      return read<Meeting>(await ask('GET', `${path}/${one?.id}`, undefined, as))
    },
  }
}
