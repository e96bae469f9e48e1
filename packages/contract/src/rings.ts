import { RING_KINDS, RING_STATES, SIZE_IDS } from '@lotse/rollout'
import { z } from 'zod'
import { ring, ringChange, ringFields } from './ring-entries.ts'
import {
  failureChange,
  failureFields,
  matchValues,
  pilotProposal,
  plannedSite,
  progressChange,
  progressFields,
  ringCounted,
  ringFailure,
  ringProgress,
  ringStanding,
  rolloutPlan,
  sizeRange,
} from './ring-progress.ts'
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
  configurations: z
    .array(z.object({ id, name: z.string(), number: z.int().positive() }))
    .meta({ description: 'what it gets: configurations with the version pinned; empty for people of the customer' }),
  package: z
    .object({ id, name: z.string(), state: z.enum(['draft', 'ready']) })
    .nullable()
    .meta({ description: 'the package it gets; null: none named, or for people of the customer' }),
  standing: ringStanding.nullable().meta({ description: 'how far it is by the newest data; null: nobody knows' }),
  counted: ringCounted.nullable(),
  namedAgain: count.meta({ description: 'names of devices that a ring before lists too, unless it is excluded' }),
  progress: z.array(ringProgress).meta({ description: 'what people told, the newest day first' }),
  failures: z.array(ringFailure).meta({ description: 'open ones first, the most first' }),
  warnings: z.array(z.object({ code: z.string(), text: localised })),
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
  plan: rolloutPlan,
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
  names: read(`${base}/{ringId}/names`, {
    summary: 'All names or values by which the devices of a ring are told',
    tag,
    input: one,
    output: z.object({ values: z.array(z.string()) }),
  }),
  values: read(`${base}/values`, {
    summary: 'Sites, organisational units and models of the inventories, by which devices of a ring can be told',
    tag,
    input: place,
    output: matchValues,
  }),
  pilot: read(`${base}/pilot`, {
    summary:
      'The smallest set of devices with every add-in, system, architecture, site and language of the inventories',
    tag,
    input: {
      ...place,
      addInsFrom: z.coerce
        .number()
        .int()
        .min(1)
        .max(100_000)
        .default(1)
        .meta({ description: 'only add-ins on as many devices' }),
    },
    output: pilotProposal,
  }),
  changePlan: change(`${base}/plan`, {
    summary: 'Change what the planning of bandwidth and cache assumes; version 0 where nobody did yet',
    tag,
    params: place,
    body: {
      sizes: z.partialRecord(z.enum(SIZE_IDS), sizeRange).optional(),
      sites: z.array(plannedSite).max(500).optional(),
    },
    output: rolloutPlan,
  }),
  addProgress: act(`${base}/{ringId}/progress`, {
    summary: 'Tell how far a ring was on a day; a day is told once',
    tag,
    input: { ...one, ...progressFields },
    output: ringProgress,
  }),
  changeProgress: change(`${base}/progress/{entryId}`, {
    summary: 'Change what was told of a day',
    tag,
    params: { ...place, entryId: id },
    body: progressChange.shape,
    output: ringProgress,
  }),
  addFailure: act(`${base}/{ringId}/failures`, {
    summary: 'Record installs that failed with an exit code',
    tag,
    input: { ...one, ...failureFields },
    output: ringFailure,
  }),
  changeFailure: change(`${base}/failures/{entryId}`, {
    summary: 'Change failed installs, or say that they are solved',
    tag,
    params: { ...place, entryId: id },
    body: failureChange.shape,
    output: ringFailure,
  }),
  remove: act(`${base}/entries/{entryId}`, {
    summary: 'Remove a ring, a day of progress or failed installs; it can be restored for 30 days',
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
