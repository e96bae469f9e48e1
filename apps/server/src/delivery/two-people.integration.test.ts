import { type DeliveryState, type Engagement, ifMatch, type TimeEntry } from '@lotse/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, people, read, type UsageHouse, usageHouse } from '../testing/usage-house.ts'

/**
 * Two people read and save the same thing in every order, also at the same moment. Whatever was acknowledged rests on
 * what its author had seen, and nobody's acknowledged change is written over unseen.
 */

let house: UsageHouse
let engagement = ''

beforeAll(async () => {
  house = await usageHouse()
  const tenant = await send('POST', '/tenants', { name: 'Werk Süd', cloud: 'commercial' })
  const { id: tenantId } = await read<{ id: string }>(tenant)
  engagement = (await read<{ id: string }>(await send('POST', '/engagements', { tenantId }))).id
  const roles = [
    { customerId: ARNOLD, engagementId: engagement, role: 'FM' as const },
    { customerId: ARNOLD, engagementId: engagement, role: 'FE' as const },
  ]
  Object.assign(people.administrator, { assignments: roles })
  Object.assign(people.engineer, { assignments: roles })
})
afterAll(() => house.stop())

const pair = ['administrator', 'engineer'] as const

function send(method: string, path: string, body?: unknown, as: string = 'administrator', version?: number) {
  return fetch(`${house.address}/api/customers/${ARNOLD}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${as}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': ifMatch(version) }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

/** What somebody sees of a thing: its version, and the number that was saved last. */
interface Seen {
  readonly version: number
  readonly value: number
}

/** A thing that two people change; each change puts a number of its own into it. */
interface Thing {
  readonly name: string
  prepare?(): Promise<void>
  see(): Promise<Seen>
  save(value: number, version: number, as: string): Promise<Response>
  seenIn(answer: unknown): Seen
}

const inEngagement = (path: string) => `/engagements/${engagement}${path}`
const engagementNow = async () => read<Engagement>(await send('GET', inEngagement('')))
const deliveryNow = async () => read<DeliveryState>(await send('GET', inEngagement('/delivery')))

let entry = ''
const things: readonly Thing[] = [
  {
    name: 'a task',
    see: async () => {
      const task = (await engagementNow()).tasks.find(({ taskId }) => taskId === '3070')
      return { version: task?.version ?? -1, value: task?.percent ?? -1 }
    },
    save: (value, version, as) =>
      send('PATCH', inEngagement('/tasks/3070'), { status: 'inProgress', percent: value }, as, version),
    seenIn: (answer) => ({ version: (answer as Seen).version, value: (answer as { percent: number }).percent }),
  },
  {
    name: 'the pilot',
    see: async () => {
      const { pilot } = await deliveryNow()
      return { version: pilot.version, value: pilot.devices ?? 0 }
    },
    save: (value, version, as) => send('PATCH', inEngagement('/delivery/pilot'), { devices: value }, as, version),
    seenIn: (answer) => ({ version: (answer as Seen).version, value: (answer as { devices: number }).devices }),
  },
  {
    name: 'a stated fact',
    see: async () => {
      const fact = (await deliveryNow()).facts.find((one) => one.fact === 'openChecklistItems')
      return { version: fact?.version ?? -1, value: Number(fact?.value ?? 0) }
    },
    save: (value, version, as) =>
      send('PATCH', inEngagement('/delivery/facts/openChecklistItems'), { value, asOf: '2026-11-20' }, as, version),
    seenIn: (answer) => answer as Seen,
  },
  {
    name: 'an answer',
    see: async () => {
      const given = (await deliveryNow()).answers.find(({ questionId }) => questionId === 'technical-blockers')
      return { version: given?.version ?? 0, value: Number(given?.why ?? 0) }
    },
    save: (value, version, as) =>
      send(
        'PATCH',
        inEngagement('/delivery/answers/technical-blockers'),
        { answer: 'yes', why: String(value) },
        as,
        version,
      ),
    seenIn: (answer) => ({
      version: (answer as Seen).version,
      value: Number((answer as { why: string | null }).why ?? 0),
    }),
  },
  {
    name: 'a time entry',
    prepare: async () => {
      const body = {
        taskId: '3080',
        workedOn: '2026-11-20',
        minutes: 1,
        what: 'Workshop',
        personId: people.engineer.personId,
      }
      entry = (await read<TimeEntry>(await send('POST', inEngagement('/time-entries'), body))).id
    },
    see: async () => {
      const { items } = await read<{ items: TimeEntry[] }>(await send('GET', inEngagement('/time-entries')))
      const found = items.find(({ id }) => id === entry)
      return { version: found?.version ?? -1, value: found?.minutes ?? -1 }
    },
    save: (value, version, as) =>
      send('PATCH', inEngagement(`/time-entries/${entry}`), { minutes: value }, as, version),
    seenIn: (answer) => ({ version: (answer as Seen).version, value: (answer as { minutes: number }).minutes }),
  },
]

/** One of them looks, one of them saves on top of what they last saw, or both save at the same moment. */
const steps = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('look' as const), who: fc.constantFrom(0, 1) }),
    fc.record({ does: fc.constant('save' as const), who: fc.constantFrom(0, 1) }),
    fc.record({ does: fc.constant('both' as const), who: fc.constant(0) }),
  ),
  { minLength: 4, maxLength: 10 },
)

describe.each(things)('two people at $name', (thing) => {
  it('never lose what was acknowledged', async () => {
    await thing.prepare?.()
    let number = 1
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const start = await thing.see()
        const seen: [Seen, Seen] = [start, start]
        const saved: { readonly on: Seen; readonly got: Seen }[] = []
        const save = async (who: 0 | 1) => {
          number = (number % 98) + 1
          const [value, on] = [number, seen[who]]
          const answer = await thing.save(value, on.version, pair[who])
          const body: unknown = await answer.json()
          if (answer.status === 409) {
            // Refused: what stands there now comes along, and it is not what this person had seen.
            const { current } = body as { current: unknown }
            expect(thing.seenIn(current).version).toBeGreaterThan(on.version)
            return
          }
          expect(answer.status).toBe(200)
          const got = thing.seenIn(body)
          expect(got).toMatchObject({ value, version: on.version + 1 })
          seen[who] = { version: got.version, value: got.value }
          saved.push({ on, got })
        }
        for (const { does, who } of walk) {
          if (does === 'look') seen[who === 0 ? 0 : 1] = await thing.see()
          if (does === 'save') await save(who === 0 ? 0 : 1)
          if (does === 'both') await Promise.all([save(0), save(1)])
        }
        const chain = saved.toSorted((a, b) => a.got.version - b.got.version)
        // Each acknowledged change stands on the one before: no version is given twice, none is skipped over.
        for (const [index, { on }] of chain.entries()) {
          const before = chain[index - 1]?.got ?? start
          expect(on).toMatchObject({ version: before.version, value: before.value })
        }
        const last = chain.at(-1)?.got ?? start
        expect(await thing.see()).toMatchObject({ version: last.version, value: last.value })
      }),
      { seed: 20_261_122, numRuns: 6 },
    )
  })
})
