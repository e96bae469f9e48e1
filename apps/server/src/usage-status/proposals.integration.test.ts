import type { Engagement, UsageStatus, UsageStatusOverview, UsageStatusProposal } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StatusHouse, statusHouse, whole } from '../testing/status-house.ts'

/** What the engineer proposes, what is forecast and the key data of an engagement, through the API. */

let house: StatusHouse
beforeAll(async () => {
  house = await statusHouse()
})
afterAll(() => house.stop())

async function begun() {
  const engagement = await house.engagement()
  const { body: record } = await house.call<UsageStatus>(
    'POST',
    `${house.at(engagement)}/usage-status`,
    whole.inProgress,
  )
  return { engagement, record }
}

const explanation = 'The warehouse add-in fails and the vendor has no fix.'
const blockedBecause = { l1: 'blocked', l2: 'appCompatibility', explanation }

async function proposed() {
  const { engagement, record } = await begun()
  const path = `${house.at(engagement)}/usage-status/${record.id}/proposals`
  const { body, status } = await house.call<UsageStatusProposal>('POST', path, blockedBecause, { as: 'engineer' })
  expect(status).toBe(200)
  return { engagement, record, proposal: body, path }
}

const close = (
  engagement: string,
  { id, version }: UsageStatusProposal,
  body: object,
  as: 'engineer' | 'manager' = 'manager',
) =>
  house.call<UsageStatusProposal>('PATCH', `${house.at(engagement)}/usage-status/proposals/${id}`, body, {
    version,
    as,
  })

describe('a proposal', () => {
  it('is the engineer’s, and one at a time', async () => {
    const { proposal, path } = await proposed()
    expect(proposal).toMatchObject({ state: 'open', l1: 'blocked', by: { name: 'Emil' } })
    expect((await house.call('POST', path, blockedBecause, { as: 'engineer' })).code).toBe('already-exists')
    expect((await house.call('POST', path, blockedBecause, { as: 'manager' })).status).toBe(403)
  })

  it('is what the manager has to answer next', async () => {
    const { engagement, record } = await proposed()
    const { body } = await house.call<Engagement>('GET', house.at(engagement))
    expect(body.evaluation.nextActions.find(({ kind }) => kind === 'answerProposal')).toMatchObject({
      role: 'FM',
      target: { page: 'status', recordId: record.id },
    })
  })

  it('is confirmed by setting the status, in one transaction', async () => {
    const { engagement, record, proposal } = await proposed()
    const path = `${house.at(engagement)}/usage-status/${record.id}`
    const body = { ...whole.blocked, proposalId: proposal.id }
    const thin = await house.call('PATCH', path, { ...body, owner: null }, { version: 1 })
    expect(thin.status).toBe(422)
    expect((await house.overview(engagement)).proposals[0]?.state).toBe('open')
    expect((await house.call('PATCH', path, body, { version: 1 })).status).toBe(200)
    expect((await house.overview(engagement)).proposals[0]).toMatchObject({
      state: 'confirmed',
      decidedBy: { name: 'Frieda' },
    })
    const again = await house.call('PATCH', path, { ...whole.blocked, proposalId: proposal.id }, { version: 2 })
    expect(again.code).toBe('changed-meanwhile')
  })

  it('is the business of the team: people of the customer are not told', async () => {
    const { engagement } = await proposed()
    const asked = async (as: 'manager' | 'customer') => {
      const { body } = await house.call<Engagement>('GET', house.at(engagement), undefined, { as })
      return body.evaluation.nextActions.map(({ kind }) => kind)
    }
    expect(await asked('manager')).toContain('answerProposal')
    expect(await asked('customer')).not.toContain('answerProposal')
  })

  it('is declined with a reason by the manager, and withdrawn by its author', async () => {
    const { engagement, proposal } = await proposed()
    expect((await close(engagement, proposal, { outcome: 'declined' }, 'engineer')).status).toBe(403)
    expect((await close(engagement, proposal, { outcome: 'withdrawn' }, 'manager')).status).toBe(403)
    expect(await close(engagement, proposal, { outcome: 'declined' })).toMatchObject({
      status: 422,
      errors: [{ field: 'reason' }],
    })
    const { body } = await close(engagement, proposal, { outcome: 'declined', reason: 'There is a workaround.' })
    expect(body).toMatchObject({ state: 'declined', decisionReason: 'There is a workaround.' })
    expect((await close(engagement, proposal, { outcome: 'withdrawn' }, 'engineer')).code).toBe('changed-meanwhile')
  })

  it.each([
    { l1: 'inProgress', l2: 'technicalOnboarding', field: 'l1', code: 'nothingProposed' },
    { l1: 'blocked', l2: 'migration', field: 'l2', code: 'reasonNotOfStatus' },
  ])('of $l1 and $l2 is refused ($code)', async ({ l1, l2, field, code }) => {
    const { engagement, record } = await begun()
    const path = `${house.at(engagement)}/usage-status/${record.id}/proposals`
    const answer = await house.call('POST', path, { l1, l2, explanation }, { as: 'engineer' })
    expect(answer).toMatchObject({ status: 422, errors: [{ field, code }] })
  })
})

describe('a forecast', () => {
  const set = (engagement: string, version: number, body: object, language: 'de' | 'en' = 'en') =>
    house.call('PATCH', `${house.at(engagement)}/forecast`, body, { version, language })

  it.each([
    { dates: ['2026-11-22', null, null], field: 'reach10', code: 'forecastNotInFuture', de: 'in der Zukunft' },
    {
      dates: ['2027-03-01', '2027-02-01', null],
      field: 'reach40',
      code: 'forecastOutOfOrder',
      de: '10 % aktive Nutzung',
    },
    {
      dates: ['2027-03-01', null, '2027-03-01'],
      field: 'reach70',
      code: 'forecastOutOfOrder',
      de: '10 % aktive Nutzung',
    },
    {
      dates: [null, '2027-05-01', '2027-04-01'],
      field: 'reach70',
      code: 'forecastOutOfOrder',
      de: '40 % aktive Nutzung',
    },
  ])('of $dates is refused at $field', async ({ dates: [reach10, reach40, reach70], field, code, de }) => {
    const engagement = await house.engagement()
    const body = { reach10, reach40, reach70 }
    expect(await set(engagement, 1, body)).toMatchObject({ status: 422, errors: [{ field, code }] })
    expect((await set(engagement, 1, body, 'de')).errors[0]?.message).toContain(de)
  })

  it('keeps what was forecast before, and a date that has passed', async () => {
    const engagement = await house.engagement()
    await set(engagement, 1, { reach10: '2027-01-15', reach40: '2027-03-01', reach70: '2027-06-30' })
    const later = { reach10: '2027-02-15', reach40: '2027-03-01', reach70: null, reason: 'Pilot took longer' }
    expect(await set(engagement, 2, later)).toMatchObject({ status: 200, body: { version: 3, reach70: null } })
    expect((await set(engagement, 2, later)).code).toBe('changed-meanwhile')
    const { forecast, forecastHistory } = await house.overview(engagement)
    expect(forecast).toMatchObject({ reach10: '2027-02-15', changedBy: { name: 'Frieda' } })
    expect(forecastHistory.map(({ reach10, reason }) => [reach10, reason])).toEqual([
      ['2027-02-15', 'Pilot took longer'],
      ['2027-01-15', null],
    ])
  })
})

describe('key data', () => {
  const empty = {
    wantedOn: '2027-06-30',
    intent: 'One Office for all plants',
    businessReasons: ['security', 'security', 'savings'],
    successOwner: 'Dr. Kern',
    stakeholders: '',
    scenarios: null,
    awareness: null,
    training: null,
  }
  const set = (engagement: string, version: number, body: object) =>
    house.call('PATCH', `${house.at(engagement)}/key-data`, body, { version })

  it('wants at least one business reason', async () => {
    const engagement = await house.engagement()
    expect(await set(engagement, 1, { ...empty, businessReasons: [] })).toMatchObject({
      status: 422,
      errors: [{ field: 'businessReasons', code: 'businessReasonMissing' }],
    })
  })

  it('is kept, and the second of two people is told', async () => {
    const engagement = await house.engagement()
    expect(await set(engagement, 1, empty)).toMatchObject({ status: 200, body: { version: 2, stakeholders: null } })
    const late = await set(engagement, 1, { ...empty, successOwner: 'Somebody else' })
    expect(late).toMatchObject({ status: 409, body: { current: { successOwner: 'Dr. Kern' } } })
    expect((await house.overview(engagement)).keyData?.businessReasons).toEqual(['security', 'savings'])
  })
})

describe('people of the customer', () => {
  it('read the status without the words of the team', async () => {
    const { engagement } = await proposed()
    const seen: UsageStatusOverview = await house.overview(engagement, 'customer')
    expect(seen).toMatchObject({
      division: {
        records: [
          {
            l1: 'inProgress',
            targetDate: '2027-06-30',
            intentNote: null,
            l2: null,
            l3: null,
            owner: null,
            nextAction: null,
            nextActionDate: null,
            changedBy: null,
          },
        ],
      },
      proposals: [],
      keyData: null,
      may: { set: false, propose: false, approve: false, export: false },
    })
  })
})
