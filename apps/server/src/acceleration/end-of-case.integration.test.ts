import type { AccelerationView, Cause, Meeting, Note, UsageStatusOverview } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StalledHouse, stalledHouse } from '../testing/stalled-house.ts'
import { whole } from '../testing/status-house.ts'
import { read } from '../testing/usage-house.ts'

/** How cases end, what blocks them, and the discussion on the way (engagement.md §12 "Duties", §14 no. 9). */

let house: StalledHouse
beforeAll(async () => {
  house = await stalledHouse()
})
afterAll(() => house?.stop())

const answers = { plan: 'yes', whatChanged: '', intentReduced: 'unknown', technicalBlocker: 'yes' }
const base = (engagement: string) => `${house.at(engagement)}/acceleration`

async function decided(engagement: string, primary: Cause) {
  const opened = await house.act('POST', `${base(engagement)}/cases`, { trigger: 'manual', answers })
  const path = `${base(engagement)}/cases/${opened.open?.id}`
  const body = { primary, causes: [primary], reason: 'Agreed.' }
  const view = await house.act('PATCH', `${path}/cause`, body, { version: opened.open?.version ?? 0 })
  return { path, version: view.open?.version ?? 0 }
}

async function record(engagement: string) {
  const path = `${house.at(engagement)}/usage-status`
  await read(await house.send('POST', path, whole.inProgress, { as: 'manager' }))
  return overview(engagement)
}
async function overview(engagement: string) {
  const path = `${house.at(engagement)}/usage-status`
  const { division } = await read<UsageStatusOverview>(await house.send('GET', path, undefined, { as: 'manager' }))
  const [one] = division.records
  if (one === undefined) throw new Error('no record')
  return one
}
const notes = async (engagement: string) => {
  const path = `${house.at(engagement)}/notes`
  return (await read<{ items: Note[] }>(await house.send('GET', path, undefined, { as: 'manager' }))).items
}

const blocking = {
  barrier: 'The customer cannot deploy because the add-in of the warehouse system fails in 64 bit.',
  l2: 'appCompatibility',
  owner: 'Account team',
  unblockOn: '2027-03-31',
  nextAction: 'Open a compatibility case',
  nextActionDate: '2026-12-01',
}

describe('an obstacle that cannot be removed', () => {
  it('is note, L1 = Blocked, reason, owner and day in one act, and ends the case', async () => {
    const engagement = await house.engagement()
    const { id: recordId, version: recordVersion } = await record(engagement)
    const { path } = await decided(engagement, 'technical')
    const body = { ...blocking, recordId, recordVersion }
    const view = await house.act('POST', `${path}/block`, body, { as: 'manager' })
    expect(view).toMatchObject({ state: 'blocked', open: null, earlier: [{ outcome: 'blocked' }] })
    expect(await overview(engagement)).toMatchObject({
      l1: 'blocked',
      l2: 'appCompatibility',
      owner: 'Account team',
      targetDate: '2027-03-31',
    })
    expect((await notes(engagement)).map(({ category }) => category).sort()).toEqual(
      expect.arrayContaining(['engagementManagement', 'intent']),
    )
    expect(await house.task(engagement)).toBe('blockedTechnicalCustomer')
    expect(view.earlier[0]?.steps.find(({ key }) => key === 'documentBlocked')?.state).toBe('done')
  })

  it.each([
    [{ barrier: 'Too short' }, ['barrier']],
    [{ l2: 'userAdoption' }, ['l2']],
    [{ unblockOn: '2026-11-22' }, ['unblockOn']],
    [{ barrier: 'Too short', l2: 'userAdoption' }, ['barrier', 'l2']],
  ])('keeps nothing at all with %j', async (more, fields) => {
    const engagement = await house.engagement([], {})
    const { id: recordId, version: recordVersion } = await record(engagement)
    const { path } = await decided(engagement, 'technical')
    const before = (await notes(engagement)).length
    const body = { ...blocking, recordId, recordVersion, ...more }
    const refused = await house.refused('POST', `${path}/block`, body, { as: 'manager' })
    expect(refused).toMatchObject({ status: 422, code: 'rule-refused' })
    expect(refused.errors.map(({ field }) => field)).toEqual(fields)
    expect([(await overview(engagement)).l1, (await notes(engagement)).length]).toEqual(['inProgress', before])
    expect((await house.act('GET', base(engagement))).open).not.toBeNull()
  })

  it('shows the record where somebody changed it meanwhile', async () => {
    const engagement = await house.engagement([], {})
    const { id: recordId, version } = await record(engagement)
    const { path } = await decided(engagement, 'technical')
    const body = { ...blocking, recordId, recordVersion: version + 1 }
    expect(await house.refused('POST', `${path}/block`, body, { as: 'manager' })).toMatchObject({
      status: 409,
      code: 'changed-meanwhile',
    })
    expect(await notes(engagement)).not.toContainEqual(expect.objectContaining({ category: 'engagementManagement' }))
  })

  it('is the manager’s to record', async () => {
    const engagement = await house.engagement([], {})
    const { id: recordId, version: recordVersion } = await record(engagement)
    const { path } = await decided(engagement, 'technical')
    expect(await house.refused('POST', `${path}/block`, { ...blocking, recordId, recordVersion })).toMatchObject({
      status: 403,
    })
  })
})

describe('closing a case', () => {
  it.each<[string, Cause, object, string]>([
    ['recovered while use stalls', 'adoption', { outcome: 'recovered', words: 'It moves.' }, 'outcomeContradicted'],
    [
      'no intent while the status says otherwise',
      'priority',
      { outcome: 'noIntent', words: 'Gone.' },
      'outcomeContradicted',
    ],
    [
      'withdrawn with a technical cause and no why',
      'technical',
      { outcome: 'withdrawn', words: 'Over.' },
      'whyMissing',
    ],
  ])('is refused as %s', async (_case, cause, body, code) => {
    const engagement = await house.engagement()
    const { path, version } = await decided(engagement, cause)
    expect((await house.refused('PATCH', `${path}/close`, body, { version })).errors).toMatchObject([{ code }])
  })

  it('withdrawn counts as an answer to the stall, and nobody works on 3650 any more', async () => {
    const engagement = await house.engagement()
    const { path, version } = await decided(engagement, 'technical')
    const body = { outcome: 'withdrawn', words: 'The customer asked us to wait for the merger.' }
    const view = await house.act('PATCH', `${path}/close`, body, { version })
    expect(view).toMatchObject({ state: 'dismissed', open: null, earlier: [{ outcome: 'withdrawn' }] })
    expect(await house.task(engagement)).toBe('cancelled')
    expect((await house.refused('PATCH', `${path}/close`, body, { version })).errors).toMatchObject([
      { code: 'caseClosed' },
    ])
  })

  it('follows use: 3650 is complete once it is stable, and in progress again once it is lost', async () => {
    const months = (last: number, before = last) => ({
      'june.csv': house.report('2026-06-30', 700),
      'july.csv': house.report('2026-07-31', 760),
      'august.csv': house.report('2026-08-31', 800),
      'september.csv': house.report('2026-09-30', before),
      'october.csv': house.report('2026-10-31', last),
    })
    const engagement = await house.engagement([], months(700, 720))
    await house.act('POST', `${base(engagement)}/cases`, { trigger: 'manual', answers })
    expect(await house.task(engagement)).toBe('inProgress')
    await house.upload(house.tenantOf(engagement), months(950, 900))
    expect(await house.task(engagement)).toBe('complete')
    await house.upload(house.tenantOf(engagement), months(700, 720))
    expect(await house.task(engagement)).toBe('inProgress')
  })
})

describe('the discussion', () => {
  const when = { on: '2026-11-30', at: '10:00', timeZone: 'Europe/Berlin' }

  it('invites manager, engineer and expert, and speaks about the evidence in the customer’s language', async () => {
    const engagement = await house.engagement()
    const { path } = await decided(engagement, 'technical')
    const view = await house.act('POST', `${path}/review`, when)
    const meetingId = view.open?.review?.meetingId ?? ''
    const meeting = await read<Meeting>(await house.send('GET', `${house.at(engagement)}/meetings/${meetingId}`))
    expect(meeting).toMatchObject({ series: 'deliveryReview', taskId: '3650' })
    expect(meeting.attendees.map(({ role }) => role).sort()).toEqual(['FE', 'FM', 'SME'])
    expect(meeting.agenda.map(({ text }) => text)).toContain('Beim Kunden ist kein Auftraggeber benannt')
  })

  it('needs an expert first', async () => {
    const engagement = await house.engagement(['SME'])
    const { path } = await decided(engagement, 'technical')
    expect((await house.refused('POST', `${path}/review`, when)).errors).toMatchObject([{ code: 'expertFirst' }])
  })

  it('once it is held and minuted, says who came, what was decided and who does what', async () => {
    const engagement = await house.engagement()
    const { path } = await decided(engagement, 'technical')
    const meetingId = (await house.act('POST', `${path}/review`, when)).open?.review?.meetingId ?? ''
    await house.data.query(
      `update lotse.meeting set state = 'held', decisions = E'Drop the old add-in\\nMeet again' where id = $1`,
      [meetingId],
    )
    const action = { words: 'Ask the vendor', who: 'Frieda', dueOn: '2026-12-05' }
    await read(await house.send('POST', `${house.at(engagement)}/meetings/${meetingId}/actions`, action))
    const view: AccelerationView = await house.act('GET', base(engagement))
    expect(view.open?.review).toMatchObject({
      state: 'held',
      decisions: ['Drop the old add-in', 'Meet again'],
      actions: [{ ...action, done: false }],
      missing: ['FM', 'FE', 'SME'],
    })
    // Another one stands beside it, and it counts once all three were there.
    const again = await house.act('POST', `${path}/review`, { ...when, on: '2026-12-07' })
    expect(again.open?.review).toMatchObject({ state: 'planned', missing: [] })
    expect(again.open?.earlierReviews).toMatchObject([{ meetingId, state: 'held' }])
    await house.data.query(`update lotse.meeting_attendee set attendance = 'attended' where meeting_id = $1`, [
      meetingId,
    ])
    const present: AccelerationView = await house.act('GET', base(engagement))
    expect(present.open?.earlierReviews[0]?.missing).toEqual([])
  })

  it('is planned once at a time, and not in the past', async () => {
    const engagement = await house.engagement()
    const { path } = await decided(engagement, 'technical')
    expect((await house.refused('POST', `${path}/review`, { ...when, on: '2026-11-02' })).errors).toMatchObject([
      { field: 'on', code: 'inPast' },
    ])
    await house.act('POST', `${path}/review`, when)
    expect(await house.refused('POST', `${path}/review`, { ...when, on: '2026-12-01' })).toMatchObject({
      status: 409,
      code: 'already-exists',
    })
  })
})

describe('the desk', () => {
  const desk = async (query = '') =>
    (await (await house.send('GET', `/acceleration${query}`, undefined, { as: 'administrator' })).json()) as {
      items: { state: string; engagementId: string; customerName: string; peopleMissing: number }[]
      total: number
      next: string | null
      counts: Record<string, number>
    }

  it('ranks, filters, counts and pages', async () => {
    const all = await desk()
    expect(all.total).toBe(Object.values(all.counts).reduce((sum, one) => sum + one, 0))
    const people = all.items.map(({ peopleMissing }) => peopleMissing)
    expect(people).toEqual(people.toSorted((one, other) => other - one))
    const blocked = await desk('?state=blocked')
    expect([blocked.total, blocked.items[0]]).toEqual([
      1,
      expect.objectContaining({ state: 'blocked', customerName: 'Hansa Werke' }),
    ])
    expect(blocked.counts).toEqual(all.counts)
    const first = await desk('?limit=2')
    const second = await desk(`?limit=2&after=${first.next}`)
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 4))
    expect((await desk('?search=nobody')).total).toBe(0)
    expect((await desk('?search=hansa&kind=missingSponsor&sort=name')).total).toBeGreaterThan(0)
    expect((await desk('?cause=resources')).total).toBeLessThan(all.total)
  })

  it.each(['csv', 'xlsx'])('is a %s file too', async (format) => {
    const path = `/acceleration/export.${format}?state=blocked&language=en`
    const answer = await house.send('GET', path, undefined, { as: 'administrator' })
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect([answer.status, bytes.length > 100]).toEqual([200, true])
    if (format === 'csv') expect(bytes.toString('utf8')).toMatch(/^\uFEFFCustomer,State,.*\r\nHansa Werke,Blocked,/)
    expect((await house.send('GET', path, undefined, { as: 'customer' })).status).toBe(403)
  })

  it('is for the delivery organisation only', async () => {
    expect(await house.refused('GET', '/acceleration', undefined, { as: 'customer' })).toMatchObject({ status: 403 })
  })
})

// Behind the desk, whose blocked are counted.
describe('a case without a decided cause', () => {
  it('is blocked with the cause named in the same act', async () => {
    const engagement = await house.engagement([], {})
    const { id: recordId, version: recordVersion } = await record(engagement)
    const opened = await house.act('POST', `${base(engagement)}/cases`, { trigger: 'manual', answers })
    const path = `${base(engagement)}/cases/${opened.open?.id}/block`
    const body = { ...blocking, recordId, recordVersion, cause: 'technical', causeReason: 'The add-in fails.' }
    const refused = await house.refused('POST', path, { ...body, causeReason: '' }, { as: 'manager' })
    expect(refused.errors).toMatchObject([{ field: 'causeReason' }])
    expect(await house.act('POST', path, body, { as: 'manager' })).toMatchObject({
      open: null,
      earlier: [{ outcome: 'blocked', primaryCause: 'technical', causeReason: 'The add-in fails.' }],
    })
  })
})
