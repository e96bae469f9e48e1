import { isoDate } from '@lotse/calendar'
import type { MiniWorkshop } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { bodyOfForm, textsOfForm } from './form.ts'

const contactId = '01930000-0000-7000-8000-000000000001'
const held: MiniWorkshop = {
  id: '01930000-0000-7000-8000-000000000002',
  version: 3,
  changedAt: '2026-11-10T10:00:00Z',
  groupId: '01930000-0000-7000-8000-000000000003',
  heldOn: isoDate('2026-11-10'),
  funnel: null,
  reviewFunnel: null,
  quotes: ['… es schneller startet', '… man es mir zeigt'],
  barrier: 'knowledge',
  measures: [
    {
      words: 'Sprechstunde',
      contactId,
      contact: { id: contactId, name: 'Jana Ott', erased: false },
      dueOn: isoDate('2026-12-01'),
      gain: 15,
      done: true,
    },
  ],
  expectedGain: 15,
  reviewOn: isoDate('2026-12-08'),
  outcome: null,
  outcomeGain: null,
  needsMore: false,
  closedOn: null,
}

describe('the form of a mini-workshop', () => {
  it('gives back what it was filled with, and leaves the funnel alone', () => {
    const { measures, quotes, barrier, expectedGain, groupId, heldOn, reviewOn } = held
    const body = bodyOfForm(textsOfForm(held))
    expect(body).toEqual({
      groupId,
      heldOn,
      quotes,
      barrier,
      expectedGain,
      reviewOn,
      outcome: null,
      outcomeGain: null,
      needsMore: false,
      closed: false,
      measures: measures.map(({ contact: _, ...one }) => one),
    })
    expect(body).not.toHaveProperty('funnelOf')
    expect(body).not.toHaveProperty('reviewFunnelOf')
  })

  it.each([
    ['tenant', 'tenant'],
    ['department:Werk: Nord', { attribute: 'department', segment: 'Werk: Nord' }],
  ])('takes the funnel of %s', (chosen, funnelOf) => {
    expect(bodyOfForm({ ...textsOfForm(null), funnelOf: chosen })).toMatchObject({ funnelOf, measures: [] })
    expect(bodyOfForm({ ...textsOfForm(held), reviewFunnelOf: chosen })).toMatchObject({ reviewFunnelOf: funnelOf })
  })
})
