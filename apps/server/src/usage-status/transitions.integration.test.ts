import type { L1, UsageStatus } from '@lotse/contract'
import {
  type DemandedFieldId,
  demandedFields,
  demandsOf,
  transitions,
  usageStatuses,
  usageStatusIds,
} from '@lotse/playbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StatusHouse, statusHouse, whole } from '../testing/status-house.ts'

/** Every transition of L1 and every demanded field, through the API, with what a person reads in both languages. */

let house: StatusHouse
beforeAll(async () => {
  house = await statusHouse()
})
afterAll(() => house.stop())

async function recorded(l1: L1): Promise<{ engagement: string; record: UsageStatus }> {
  const engagement = await house.engagement()
  const { body, status } = await house.call<UsageStatus>('POST', `${house.at(engagement)}/usage-status`, whole[l1])
  if (status !== 200) throw new Error(JSON.stringify(body))
  return { engagement, record: body }
}

const change = (engagement: string, record: UsageStatus, body: object, language: 'de' | 'en' = 'en') =>
  house.call<UsageStatus>('PATCH', `${house.at(engagement)}/usage-status/${record.id}`, body, {
    version: record.version,
    language,
  })

const pairs = usageStatusIds.flatMap((from) => usageStatusIds.filter((to) => to !== from).map((to) => ({ from, to })))

describe('L1', () => {
  it.each(pairs)('from $from to $to goes as the table of transitions says', async ({ from, to }) => {
    const { engagement, record } = await recorded(from)
    const wanted = { ...whole[to], startDate: to === 'inProgress' ? whole.inProgress.startDate : null }
    // What a blocked record keeps is sent empty.
    const first = await change(engagement, record, wanted)
    switch (transitions[from][to]) {
      case 'allowed':
      case 'onlyUnresponsive':
        expect(first).toMatchObject({
          status: 200,
          body: { l1: to, l2: 'l2' in wanted ? wanted.l2 : null, version: 2 },
        })
        return
      case 'never':
        expect(first).toMatchObject({ status: 422, errors: [{ field: 'l1', code: 'transitionNotAllowed' }] })
        return
      case 'managerWithReason':
        expect(first).toMatchObject({ status: 422, errors: [{ field: 'reason', code: 'reasonMissing' }] })
        expect((await change(engagement, record, { ...wanted, reason: 'Counted by mistake.' })).status).toBe(200)
    }
  })

  it.each((['inProgress', 'blocked'] as const).map((from) => ({ from })))(
    'from $from becomes unknown only when the customer does not answer',
    async ({ from }) => {
      const { engagement, record } = await recorded(from)
      const wanted = { ...whole.unknown, l2: 'newSubscription' }
      const english = await change(engagement, record, wanted)
      expect(english).toMatchObject({ status: 422, errors: [{ field: 'l2', code: 'onlyUnresponsive' }] })
      expect(english.errors[0]?.message).toContain('Customer unresponsive')
      const german = await change(engagement, record, wanted, 'de')
      expect(german.errors[0]?.message).toContain('Kunde antwortet nicht')
    },
  )

  it('never becomes unknown from no intent, and says that new seats form their own record', async () => {
    const { engagement, record } = await recorded('noIntent')
    const german = await change(engagement, record, whole.unknown, 'de')
    expect(german.errors[0]?.message).toContain('Legen Sie für neue Berechtigungen einen eigenen Eintrag an')
    const english = await change(engagement, record, whole.unknown)
    expect(english.errors[0]?.message).toContain('Create a record of their own for new seats')
  })
})

const demanded = usageStatusIds.flatMap((l1) =>
  (Object.keys(demandedFields) as DemandedFieldId[])
    .filter((field) => demandsOf(l1, 'delivery')[field] === 'required' || (l1 === 'unknown' && field === 'intentNote'))
    .map((field) => ({ l1, field })),
)
const notUsed = usageStatusIds.flatMap((l1) =>
  (Object.keys(demandedFields) as DemandedFieldId[])
    .filter((field) => demandsOf(l1, 'delivery')[field] === 'absent')
    .map((field) => ({ l1, field })),
)
const anyValue: Record<DemandedFieldId, string> = {
  l2: 'technicalOnboarding',
  targetDate: '2027-06-30',
  owner: 'Somebody',
  intentNote: 'The customer wants to deploy the Apps because support of Office 2019 ends.',
  nextAction: 'Call',
  nextActionDate: '2026-12-01',
  startDate: '2026-11-01',
}

describe('a demanded field', () => {
  it.each(demanded)('$field of $l1 is asked for at its place, in both languages', async ({ l1, field }) => {
    const engagement = await house.engagement()
    for (const language of ['de', 'en'] as const) {
      const body = { ...whole[l1], [field]: null }
      const answer = await house.call('POST', `${house.at(engagement)}/usage-status`, body, { language })
      expect(answer.status).toBe(422)
      const message = answer.errors.find((error) => error.field === field)?.message ?? ''
      expect(message).toContain(demandedFields[field].label[language])
      expect(message).toContain(usageStatuses[l1].label[language])
    }
    expect((await house.overview(engagement)).division.records).toEqual([])
  })

  it.each(notUsed)('$field of $l1 has to be empty', async ({ l1, field }) => {
    const engagement = await house.engagement()
    const body = { ...whole[l1], [field]: anyValue[field] }
    const answer = await house.call('POST', `${house.at(engagement)}/usage-status`, body)
    expect(answer).toMatchObject({ status: 422 })
    expect(answer.errors.map((error) => error.field)).toContain(field)
  })
})

describe('dates', () => {
  it('of a blocker may leave the next action open for thirty days', async () => {
    const engagement = await house.engagement()
    const body = { ...whole.blocked, nextActionDate: null }
    expect((await house.call('POST', `${house.at(engagement)}/usage-status`, body)).status).toBe(200)
    const [record] = (await house.overview(engagement)).division.records
    await house.data.query(`update lotse.usage_status set l1_since = '2026-10-22' where engagement_id = $1`, [
      engagement,
    ])
    const late = await change(engagement, record as UsageStatus, body)
    expect(late).toMatchObject({ status: 422, errors: [{ field: 'nextActionDate', code: 'fieldMissing' }] })
  })

  it('of the start change only with a reason, which becomes a management note', async () => {
    const { engagement, record } = await recorded('inProgress')
    const moved = { ...whole.inProgress, startDate: '2026-11-10' }
    expect(await change(engagement, record, moved)).toMatchObject({
      status: 422,
      errors: [{ field: 'startDateReason', code: 'startDateReasonMissing' }],
    })
    const startDateReason = 'The kickoff was held on the tenth.'
    expect((await change(engagement, record, { ...moved, startDateReason })).status).toBe(200)
    const notes = await house.call<{ items: { text: string }[] }>('GET', `${house.at(engagement)}/notes`)
    expect(notes.body.items[0]?.text).toContain(startDateReason)
  })
})
