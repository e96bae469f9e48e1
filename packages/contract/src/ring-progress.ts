import { SITE_SOURCES, SIZE_IDS, TRAIT_KINDS } from '@lotse/rollout'
import { z } from 'zod'
import { id, instant, isoDate, line, localised, personRef, prose, text, version } from './shared.ts'

/** How far rings are, what failed, and what the planning of bandwidth and the pilot rest on. */

const count = z.int().nonnegative().max(10_000_000)

export const progressFields = {
  day: isoDate,
  planned: count,
  installed: count,
  failed: count,
  pending: count,
  source: prose(300)
    .nullable()
    .meta({ description: 'where the figures come from, such as a report of the distribution tool' }),
}
const progressShape = z.object(progressFields)
export const progressChange = progressShape.partial()
export type ProgressChange = z.infer<typeof progressChange>

export const ringProgress = progressShape.extend({
  id,
  ringId: id,
  changedBy: personRef.nullable(),
  changedAt: instant,
  version,
})
export type RingProgressEntry = z.infer<typeof ringProgress>

export const failureFields = {
  code: text(20).meta({ description: 'as the tool wrote it; kept as the reference writes it' }),
  count: z.int().positive().max(10_000_000),
  day: isoDate,
  note: prose(1000).nullable(),
  solvedOn: isoDate.nullable(),
}
const failureShape = z.object(failureFields)
export const failureChange = failureShape.partial()
export type FailureChange = z.infer<typeof failureChange>

export const ringFailure = failureShape.extend({
  id,
  ringId: id,
  kind: z.enum(['success', 'restart', 'retry', 'failure']),
  meaning: localised,
  remedy: localised,
  changedBy: personRef.nullable(),
  version,
})
export type RingFailure = z.infer<typeof ringFailure>

/** What counts now: the newest of what inventories show and people told. */
export const ringStanding = z.object({
  day: isoDate,
  from: z.enum(['inventory', 'hand']),
  planned: count,
  installed: count,
  failed: count.nullable().meta({ description: 'null: an inventory shows what is installed, not what failed' }),
  pending: count.nullable(),
  percent: z.int().nullable(),
  source: localised.meta({ description: 'where it comes from' }),
})

/** What the inventories know of the devices of a ring. */
export const ringCounted = z.object({
  takenOn: isoDate,
  matched: count,
  known: count.meta({ description: 'those of which an inventory says what Office is on them' }),
  apps: count,
  missing: count.meta({ description: 'names of the ring that no inventory has' }),
  again: z
    .object({ matched: count, apps: count })
    .meta({ description: 'those that a ring before has too, unless it is left out' }),
})

const size = z.number().min(0).max(1_000_000)
export const sizeRange = z.object({ from: size, to: size })
const percent = z.number().min(0).max(100)

export const plannedSite = z.object({
  name: line(200),
  devices: count,
  source: z.enum(SITE_SOURCES),
  extraLanguages: z.int().min(0).max(100),
  proofingLanguages: z.int().min(0).max(100),
  visioPercent: percent,
  projectPercent: percent,
  peerPercent: percent,
  lineMbit: z.number().positive().max(1_000_000).nullable(),
  hoursPerDay: z.number().min(0.5).max(24),
})

export const rolloutPlan = z.object({
  sizes: z
    .partialRecord(z.enum(SIZE_IDS), sizeRange)
    .meta({ description: 'in megabytes; what is missing is as in the reference' }),
  sites: z.array(plannedSite),
  version: z.int().nonnegative().meta({ description: '0 before the first; send it back as If-Match' }),
})
export type RolloutPlanView = z.infer<typeof rolloutPlan>

const trait = z.object({ kind: z.enum(TRAIT_KINDS), value: z.string(), label: localised })
export type PilotTrait = z.infer<typeof trait>

export const pilotProposal = z.object({
  devices: count.meta({ description: 'of the inventories, without silent ones' }),
  silent: count,
  missing: z.array(z.enum(TRAIT_KINDS)).meta({ description: 'what no inventory says' }),
  ignored: z.array(trait).meta({ description: 'add-ins on fewer devices than asked for' }),
  smallest: z.boolean().meta({ description: 'false: small, but nobody looked at every choice' }),
  covered: z.array(z.object({ kind: z.enum(TRAIT_KINDS), values: count })),
  picks: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      alike: count.meta({ description: 'devices that would do as well, itself included' }),
      alone: z.array(trait).meta({ description: 'what no other device of the pilot has' }),
      traits: z.array(trait),
    }),
  ),
})
export type PilotProposalView = z.infer<typeof pilotProposal>

const columnValues = z.array(z.object({ value: z.string(), devices: count }))

/** Values by which the devices of a ring can be told. */
export const matchValues = z.object({
  site: columnValues,
  unit: columnValues,
  model: columnValues,
  more: z
    .object({ site: count, unit: count, model: count })
    .meta({ description: 'how many values more there are than the 500 of the most devices' }),
})
