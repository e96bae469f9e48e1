import type { Division, UsageStatus, UsageStatusState } from '@lotse/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StatusHouse, statusHouse, whole } from '../testing/status-house.ts'

/** Several people at one engagement at once: whoever is told "saved" finds it in the history, and counts always sum. */

let house: StatusHouse
beforeAll(async () => {
  house = await statusHouse()
})
afterAll(() => house.stop())

const TOTAL = 1000

/** What somebody does: change the owner of a record, split, move seats between two records, or merge the smallest. */
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('status' as const), record: fc.nat(3), word: fc.nat(999) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), part: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), seats: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const) }) },
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

interface Saved {
  readonly recordId: string
  readonly version: number
  readonly owner?: string
  readonly count?: number
}

const sum = (records: readonly { readonly count: number }[]) => records.reduce((all, { count }) => all + count, 0)

/** Does it on top of what was seen; gives what the server said it saved. */
async function act(engagement: string, seen: Division, one: Deed): Promise<Saved[]> {
  const { records, version } = seen
  const [first, ...rest] = records
  if (first === undefined) throw new Error('there is no record')
  const last = records.at(-1) ?? first
  const counts = records.map(({ id, count }) => ({ id, count }))
  const at = `${house.at(engagement)}/usage-status`
  const divide = async (body: object) => {
    const answer = await house.call<{ division: Division }>('PATCH', at, { total: TOTAL, ...body }, { version })
    expect([200, 409]).toContain(answer.status)
    if (answer.status !== 200) return []
    return answer.body.division.records.map((record) => ({
      recordId: record.id,
      version: record.version,
      count: record.count,
    }))
  }
  const resized = (id: string, by: number) =>
    counts.map((one) => (one.id === id ? { ...one, count: one.count + by } : one))
  switch (one.kind) {
    case 'status': {
      const record = records[one.record % records.length] ?? first
      const owner = `Owner ${one.word}`
      const body = { ...whole.blocked, count: record.count, owner }
      const answer = await house.call<UsageStatus>('PATCH', `${at}/${record.id}`, body, { version: record.version })
      // 422: somebody moved seats meanwhile, or the record is another one by now; never a fault.
      expect([200, 404, 409, 422]).toContain(answer.status)
      return answer.status === 200 ? [{ recordId: record.id, version: answer.body.version, owner }] : []
    }
    case 'split':
      if (first.count <= one.part) return []
      return divide({
        records: resized(first.id, -one.part),
        add: [{ ...whole.blocked, count: one.part, part: 'A region', splitReason: 'regions' }],
      })
    case 'move':
      if (first === last || first.count <= one.seats) return []
      return divide({
        records: resized(first.id, -one.seats).map((kept) =>
          kept.id === last.id ? { ...kept, count: kept.count + one.seats } : kept,
        ),
      })
    case 'merge':
      if (rest.length === 0) return []
      return divide({
        records: resized(first.id, last.count).filter(({ id }) => id !== last.id),
        merge: [last.id],
        reason: 'They decide together',
      })
  }
}

describe('three people at one engagement', () => {
  it('never lose what was saved', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(deed, deed, deed), { minLength: 2, maxLength: 4 }), async (rounds) => {
        const engagement = await house.engagement()
        const at = `${house.at(engagement)}/usage-status`
        await house.call('POST', at, { ...whole.blocked, count: TOTAL })
        const saved: Saved[] = []
        for (const round of rounds) {
          const { division } = await house.overview(engagement)
          // All three saw the same page.
          saved.push(...(await Promise.all(round.map((one) => act(engagement, division, one)))).flat())
          expect(sum((await house.overview(engagement)).division.records)).toBe(TOTAL)
        }
        const { body: history } = await house.call<UsageStatusState[]>('GET', `${at}/history`)
        for (const { recordId, version, owner, count } of saved) {
          const states = history.filter((state) => state.id === recordId && state.version === version)
          expect(states).toHaveLength(1)
          expect(states[0]).toMatchObject({ ...(owner && { owner }), ...(count && { count }) })
        }
      }),
      { numRuns: 12, seed: 20261122 },
    )
  }, 120_000)
})

describe('two people splitting at once', () => {
  it('get one split, and the second sees the first one’s', async () => {
    const engagement = await house.engagement()
    const at = `${house.at(engagement)}/usage-status`
    const { body: record } = await house.call<UsageStatus>('POST', at, { ...whole.blocked, count: TOTAL })
    const body = (part: string) => ({
      total: TOTAL,
      records: [{ id: record.id, count: 700 }],
      add: [{ ...whole.blocked, count: 300, part, splitReason: 'regions' }],
    })
    const answers = await Promise.all(
      ['North', 'South'].map((part) => house.call<{ current?: Division }>('PATCH', at, body(part), { version: 1 })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const late = answers.find(({ status }) => status === 409)
    expect(late?.body.current?.records).toHaveLength(2)
  })
})
