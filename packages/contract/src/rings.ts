import { RING_KINDS, RING_STATES } from '@lotse/rollout'
import { z } from 'zod'
import { ring, ringChange, ringFields } from './ring-entries.ts'
import { act, change, read } from './route.ts'
import { id, isoDate, localised, prose } from './shared.ts'

/** Rings of a rollout: who gets the Apps when, by which criteria, and how far each ring is. The customer deploys. */

const tag = 'Rings'
const place = { customerId: id, engagementId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/rings'
const one = { ...place, ringId: id }
const count = z.int().nonnegative()

const shownRing = ring.extend({
  beginsOn: isoDate.nullable().meta({ description: 'when it began or begins, counted over the delays' }),
})
export type ShownRing = z.infer<typeof shownRing>

export const ringProposal = z.object({
  devices: count.nullable(),
  users: count.nullable(),
  basis: localised.meta({ description: 'where the numbers come from' }),
  rings: z.array(
    z.object({
      kind: z.enum(RING_KINDS),
      percent: z.number(),
      name: localised,
      targetGroup: localised,
      devices: count.nullable(),
      users: count.nullable(),
      delayDays: z.int().nullable(),
    }),
  ),
})
export type RingProposal = z.infer<typeof ringProposal>

export const ringsView = z.object({
  rings: z.array(shownRing).meta({ description: 'in their order' }),
  proposal: ringProposal.nullable().meta({ description: 'only where there is no ring yet' }),
  may: z.object({ keep: z.boolean() }),
})
export type RingsView = z.infer<typeof ringsView>

export const rings = {
  get: read(base, {
    summary: 'Rings of the rollout in their order, or a proposal where there is none',
    tag,
    input: place,
    output: ringsView,
  }),
  propose: act(`${base}/proposal`, {
    summary: 'Make the proposed rings; refused where there are rings already',
    tag,
    input: {
      ...place,
      startsOn: isoDate.nullable().default(null).meta({ description: 'of the first ring' }),
      language: z.enum(['de', 'en']).meta({ description: 'of names and criteria' }),
    },
    output: z.object({}),
  }),
  add: act(base, {
    summary: 'Add a ring after the others',
    tag,
    input: { ...place, ...ringChange.shape, name: ringFields.name, kind: ringFields.kind },
    output: ring,
  }),
  change: change(`${base}/{ringId}`, {
    summary: 'Change a ring',
    tag,
    params: one,
    body: ringChange.shape,
    output: ring,
  }),
  move: change(`${base}/{ringId}/state`, {
    summary: 'Record that a ring began, pauses, is finished or left out',
    tag,
    params: one,
    body: { to: z.enum(RING_STATES), on: isoDate, because: prose(1000).nullable().default(null) },
    output: ring,
  }),
  tick: change(`${base}/{ringId}/criteria`, {
    summary: 'Tick a criterion as met on a day; null takes the tick back',
    tag,
    params: one,
    body: { criterionId: id, metOn: isoDate.nullable() },
    output: ring,
  }),
  order: act(`${base}/order`, {
    summary: 'Put the rings into another order; every ring is named once',
    tag,
    input: { ...place, ringIds: z.array(id).max(100) },
    output: z.object({}),
  }),
  remove: act(`${base}/entries/{entryId}`, {
    summary: 'Remove a ring; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: { ...place, entryId: id },
    output: z.object({}),
  }),
  restore: act(`${base}/entries/{entryId}/restore`, {
    summary: 'Restore what was removed',
    tag,
    input: { ...place, entryId: id },
    output: z.object({}),
  }),
}
