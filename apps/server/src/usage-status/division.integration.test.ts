import type { Division, UsageStatus, UsageStatusState } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StatusHouse, statusHouse, whole } from '../testing/status-house.ts'

/** Splits, recounts, merges and approvals of entitlement records, through the API. */

let house: StatusHouse
beforeAll(async () => {
  house = await statusHouse()
})
afterAll(() => house.stop())

/** An engagement with one record of 1,000 in progress. */
async function begun(): Promise<{ engagement: string; record: UsageStatus }> {
  const engagement = await house.engagement()
  const answer = await house.call<UsageStatus>('POST', `${house.at(engagement)}/usage-status`, {
    ...whole.inProgress,
    count: 1000,
  })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return { engagement, record: answer.body }
}

const divide = (engagement: string, version: number, body: object, language: 'de' | 'en' = 'en') =>
  house.call<{ division: Division }>('PATCH', `${house.at(engagement)}/usage-status`, body, { version, language })

const south = { ...whole.blocked, part: 'South', splitReason: 'regions', count: 400 }

async function split(reason: string = 'regions') {
  const { engagement, record } = await begun()
  const answer = await divide(engagement, 1, {
    total: 1000,
    records: [{ id: record.id, count: 600, part: 'North' }],
    add: [{ ...south, splitReason: reason }],
  })
  expect(answer.status).toBe(200)
  const [north, other] = answer.body.division.records
  if (!north || !other) throw new Error('the split gave no two records')
  return { engagement, north, south: other }
}

describe('a split', () => {
  it('writes both records with their counts at once', async () => {
    const { engagement, north, south: blocked } = await split()
    expect(north).toMatchObject({ part: 'North', count: 600, l1: 'inProgress', version: 2, approval: null })
    expect(blocked).toMatchObject({ part: 'South', count: 400, l1: 'blocked', splitReason: 'regions', version: 1 })
    expect((await house.overview(engagement)).division.version).toBe(2)
  })

  const refused = [
    { why: 'too few', first: 500, second: 400, de: 'es fehlen 100', en: '100 are missing' },
    { why: 'too many', first: 1100, second: 1400, de: '1.500 zu viel', en: '1,500 too many' },
  ]
  it.each(refused)('with $why says how many, and saves nothing', async ({ first, second, de, en }) => {
    const { engagement, record } = await begun()
    const body = {
      total: 1000,
      records: [{ id: record.id, count: first }],
      add: [{ ...south, count: second }],
    }
    const german = await divide(engagement, 1, body, 'de')
    expect(german).toMatchObject({ status: 422, errors: [{ field: 'total', code: 'sumDiffers' }] })
    expect(german.errors[0]?.message).toContain(de)
    expect((await divide(engagement, 1, body)).errors[0]?.message).toContain(en)
    expect((await house.overview(engagement)).division).toMatchObject({ version: 1, records: [{ count: 1000 }] })
  })

  it('asks for its reason from the second record on', async () => {
    const { engagement, record } = await begun()
    const body = { total: 1000, records: [{ id: record.id, count: 600 }], add: [{ ...south, splitReason: null }] }
    const answer = await divide(engagement, 1, body)
    expect(answer).toMatchObject({ status: 422, errors: [{ field: 'add.0.splitReason', code: 'splitReasonMissing' }] })
  })

  it('demands of the new record what its status demands, at its place', async () => {
    const { engagement, record } = await begun()
    const body = { total: 1000, records: [{ id: record.id, count: 600 }], add: [{ ...south, owner: null }] }
    expect(await divide(engagement, 1, body)).toMatchObject({
      status: 422,
      errors: [{ field: 'add.0.owner', code: 'fieldMissing' }],
    })
    expect((await house.overview(engagement)).division.records).toHaveLength(1)
  })

  it('leaves no record out', async () => {
    const { engagement, north } = await split()
    const answer = await divide(engagement, 2, { total: 1000, records: [{ id: north.id, count: 1000 }] })
    expect(answer).toMatchObject({ status: 422, errors: [{ field: 'records', code: 'recordsIncomplete' }] })
  })

  it('lets new seats begin as unknown only', async () => {
    const { engagement, record } = await begun()
    const seats = { ...whole.inProgress, part: 'New seats', splitReason: 'newSeats', count: 50 }
    const body = {
      total: 1050,
      records: [{ id: record.id, count: 1000 }],
      add: [seats],
      reason: 'Contract of November',
    }
    expect((await divide(engagement, 1, body)).errors[0]).toMatchObject({
      field: 'add.0.l1',
      code: 'newSeatsAreUnknown',
    })
    const fresh = {
      l1: 'unknown',
      l2: 'newSubscription',
      nextAction: 'Ask for intent',
      nextActionDate: '2026-12-01',
      part: 'New seats',
      splitReason: 'newSeats',
      count: 50,
    }
    const answer = await divide(engagement, 1, { ...body, add: [fresh] })
    expect(answer.body.division).toMatchObject({
      records: [{ count: 1000 }, { count: 50, l1: 'unknown' }],
      override: { count: 1050, reason: 'Contract of November' },
    })
  })
})

describe('the tenant’s number', () => {
  it('changes only with a reason', async () => {
    const { engagement, record } = await begun()
    const body = { total: 1200, records: [{ id: record.id, count: 1200 }] }
    expect(await divide(engagement, 1, body)).toMatchObject({
      status: 422,
      errors: [{ field: 'reason', code: 'reasonMissing' }],
    })
    expect((await divide(engagement, 1, { ...body, reason: 'Recounted with the customer' })).status).toBe(200)
  })

  it('binds a single record, too', async () => {
    const { engagement, north } = await split()
    const answer = await house.call(
      'PATCH',
      `${house.at(engagement)}/usage-status/${north.id}`,
      { ...whole.inProgress, count: 650 },
      { version: north.version },
    )
    expect(answer).toMatchObject({ status: 422, errors: [{ field: 'count', code: 'sumDiffers' }] })
  })
})

describe('merging', () => {
  it('ends a record, keeps its history and wants a reason', async () => {
    const { engagement, north, south: ended } = await split()
    const body = { total: 1000, records: [{ id: north.id, count: 1000 }], merge: [ended.id] }
    expect((await divide(engagement, 2, body)).errors[0]).toMatchObject({ field: 'reason', code: 'reasonMissing' })
    const answer = await divide(engagement, 2, { ...body, reason: 'Both regions decide together' })
    expect(answer.body.division).toMatchObject({ version: 3, records: [{ id: north.id, count: 1000 }] })
    const { body: history } = await house.call<UsageStatusState[]>(
      'GET',
      `${house.at(engagement)}/usage-status/history`,
    )
    expect(history.filter(({ id }) => id === ended.id)).toMatchObject([
      { closed: true, reason: 'Both regions decide together' },
      { closed: false, count: 400 },
    ])
  })
})

describe('duplicated entitlements', () => {
  const approve = (engagement: string, record: UsageStatus, body: object, as: 'partnerManager' | 'manager') =>
    house.call<UsageStatus>('PATCH', `${house.at(engagement)}/usage-status/${record.id}/approval`, body, {
      version: record.version,
      as,
    })

  it('stay pending until the partner manager approves', async () => {
    const { engagement, south: pending } = await split('duplicatedEntitlements')
    expect(pending.approval).toBe('pending')
    expect((await approve(engagement, pending, { approve: true }, 'manager')).status).toBe(403)
    const { body } = await approve(engagement, pending, { approve: true }, 'partnerManager')
    expect(body).toMatchObject({ approval: 'approved', version: 2 })
    const again = await approve(engagement, body, { approve: true }, 'partnerManager')
    expect(again).toMatchObject({ status: 422, errors: [{ code: 'nothingPending' }] })
  })

  it('are rejected with a reason', async () => {
    const { engagement, south: pending } = await split('duplicatedEntitlements')
    const mute = await approve(engagement, pending, { approve: false }, 'partnerManager')
    expect(mute).toMatchObject({ status: 422, errors: [{ field: 'reason', code: 'reasonMissing' }] })
    const { body } = await approve(engagement, pending, { approve: false, reason: 'One contract' }, 'partnerManager')
    expect(body.approval).toBe('rejected')
  })
})

describe('a duplicate', () => {
  it('concerns every record of the tenant, whatever its service', async () => {
    const { engagement, north } = await split()
    const core = await house.engagement(engagement)
    await house.call('POST', `${house.at(core)}/usage-status`, whole.inProgress)
    const [other] = (await house.overview(core)).division.records
    const proposals = `${house.at(core)}/usage-status/${other?.id}/proposals`
    const proposal = { l1: 'blocked', l2: 'appCompatibility', explanation: 'The accounting add-in does not start.' }
    expect((await house.call('POST', proposals, proposal, { as: 'engineer' })).status).toBe(200)
    const body = { ...whole.duplicate, count: 600 }
    const options = { version: north.version }
    const answer = await house.call('PATCH', `${house.at(engagement)}/usage-status/${north.id}`, body, options)
    expect(answer.status).toBe(200)
    const records = [
      ...(await house.overview(engagement)).division.records,
      ...(await house.overview(core)).division.records,
    ]
    expect(records.map(({ l1 }) => l1)).toEqual(['duplicate', 'duplicate', 'duplicate'])
    expect(records.map(({ targetDate }) => targetDate)).toEqual([null, null, null])
    expect((await house.overview(core)).proposals.map(({ state }) => state)).toEqual(['withdrawn'])
  })
})
