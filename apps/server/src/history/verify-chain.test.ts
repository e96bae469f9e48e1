import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../platform/trail/canonical-json.ts'
import { type ChainedEvent, chainHash, FIRST_HASH, verifyChain } from './verify-chain.ts'

const ID = '01930000-0000-7000-8000-00000000000'

/** A whole chain of `length` events, recorded as the database does it. */
function chain(length: number): ChainedEvent[] {
  const events: ChainedEvent[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const at = new Date(Date.UTC(2026, 0, seq))
    const person = seq % 2 === 0 ? { id: `${ID}9`, name: 'Änne Groß' } : null
    const about = { id: `${ID}${seq % 10}`, event: 'task.changed', engagementId: seq % 3 === 0 ? `${ID}1` : null }
    const body = canonicalJson({
      ...about,
      at: at.toISOString(),
      person,
      before: { percent: 0 },
      after: { percent: seq },
    })
    const previousHash = events.at(-1)?.hash ?? FIRST_HASH
    const hash = chainHash(previousHash, body)
    events.push({ ...about, seq, personId: person?.id ?? null, at, body, previousHash, hash })
  }
  return events
}

const headOf = (events: readonly ChainedEvent[]) => {
  const last = events.at(-1)
  return last === undefined ? null : { seq: last.seq, hash: last.hash }
}

const changed = (events: ChainedEvent[], seq: number, change: Partial<ChainedEvent>): ChainedEvent[] =>
  events.map((event) => (event.seq === seq ? { ...event, ...change } : event))

describe('a chain of events', () => {
  it.each([0, 1, 2, 50])('of %i events is whole as it was recorded', async (length) => {
    const events = chain(length)
    const verdict = { events: length, valid: true, brokenAt: null, fault: null }
    expect(await verifyChain(events, headOf(events))).toEqual(verdict)
  })

  it('has the hash that anybody can work out with a shell', () => {
    // printf '%064d\n{"a":1}' 0 | sha256sum
    expect(chainHash(FIRST_HASH, '{"a":1}')).toBe('f21735afd2cd6af4fc5804b0045cebfd545aef8396d29d030c39cb8880b45b7f')
  })

  const five = chain(5)
  const rewritten = five[2]?.body.replace('"percent":3', '"percent":99') ?? ''
  it.each([
    ['a body was rewritten', changed(five, 3, { body: rewritten }), 3, 'hash'],
    [
      'a body and its hash were rewritten',
      changed(five, 3, { body: rewritten, hash: chainHash(five[1]?.hash ?? '', rewritten) }),
      4,
      'previous',
    ],
    ['a hash was changed', changed(five, 2, { hash: 'a'.repeat(64) }), 2, 'hash'],
    ['a previous hash was changed', changed(five, 2, { previousHash: 'a'.repeat(64) }), 2, 'previous'],
    ['an event in the middle was removed', five.filter(({ seq }) => seq !== 3), 3, 'number'],
    ['the first event was removed', five.slice(1), 1, 'number'],
    ['the newest event was removed', five.slice(0, 4), 5, 'head'],
    ['all events were removed', [], 1, 'head'],
    ['the person in the column was exchanged', changed(five, 4, { personId: `${ID}5` }), 4, 'columns'],
    ['the moment in the column was moved', changed(five, 4, { at: new Date(0) }), 4, 'columns'],
    ['the event in the column was renamed', changed(five, 4, { event: 'task.skipped' }), 4, 'columns'],
    ['the engagement in the column was exchanged', changed(five, 4, { engagementId: `${ID}2` }), 4, 'columns'],
    ['the id in the column was exchanged', changed(five, 4, { id: `${ID}0` }), 4, 'columns'],
    ['a body is no JSON', changed(five, 1, { body: 'x', hash: chainHash(FIRST_HASH, 'x') }), 1, 'columns'],
  ] as const)('is broken when %s', async (_what, events, brokenAt, fault) => {
    expect(await verifyChain(events, headOf(five))).toMatchObject({ valid: false, brokenAt, fault })
  })

  it('is broken when its head is gone', async () => {
    expect(await verifyChain(five, null)).toMatchObject({ valid: false, brokenAt: 1, fault: 'head' })
  })

  it('is broken when an event was added past its head', async () => {
    expect(await verifyChain(five, headOf(five.slice(0, 4)))).toMatchObject({
      valid: false,
      brokenAt: 5,
      fault: 'head',
    })
  })

  it('is broken when its head has another hash', async () => {
    expect(await verifyChain(five, { seq: 5, hash: FIRST_HASH })).toMatchObject({
      valid: false,
      brokenAt: 5,
      fault: 'head',
    })
  })

  it('is broken, at the first difference, when any two events were swapped or any body changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 30 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        async (length, one, other, swap) => {
          const events = chain(length)
          const [first, second] = [one % length, other % length].sort((a, b) => a - b)
          if (first === undefined || second === undefined || (swap && first === second)) return
          const a = events[first]
          const b = events[second]
          if (a === undefined || b === undefined) return
          const tampered = swap
            ? changed(changed(events, a.seq, { body: b.body }), b.seq, { body: a.body })
            : changed(events, a.seq, { body: `${a.body} ` })
          expect(await verifyChain(tampered, headOf(events))).toMatchObject({
            valid: false,
            brokenAt: a.seq,
            fault: 'hash',
          })
        },
      ),
    )
  })
})
