import { RING_KINDS, RING_MATCHES, RING_STATES } from '@lotse/rollout'
import { z } from 'zod'
import { contactRef } from './contacts.ts'
import { id, instant, isoDate, line, personRef, prose, version } from './shared.ts'

/** What a ring of the rollout is, and what of it people write. */

const count = z.int().nonnegative().max(10_000_000)
/** A computer has at most 63 characters, an organisational unit more. */
const matchValue = line(300)
export const MOST_DEVICE_NAMES = 20_000

/** A line of the criteria as people write it; the id of one that is there keeps its tick. */
const criterionWish = z.object({ id: id.optional(), words: line(300) })

export const ringFields = {
  name: line(100),
  kind: z
    .enum(RING_KINDS)
    .meta({ description: 'broad: ordinary production devices; its start is that of the broad rollout' }),
  targetGroup: prose(1000).nullable(),
  devices: count.nullable(),
  users: count.nullable(),
  startsOn: isoDate.nullable(),
  delayDays: z
    .int()
    .min(0)
    .max(730)
    .nullable()
    .meta({ description: 'after the start of the ring before, where no day is set' }),
  endsOn: isoDate.nullable(),
  entryCriteria: z.array(criterionWish).max(20),
  exitCriteria: z.array(criterionWish).max(20),
  ownerContact: id.nullable().meta({ description: 'a contact of the customer; takes the place of a person' }),
  ownerPerson: id.nullable().meta({ description: 'a person of the house; takes the place of a contact' }),
  matchBy: z.enum(RING_MATCHES).meta({ description: 'by what the inventories tell its devices' }),
  matchValues: z
    .array(matchValue)
    .max(MOST_DEVICE_NAMES)
    .meta({ description: 'names of devices, or values of site, organisational unit or model' }),
}
const ringShape = z.object(ringFields)
export const ringChange = ringShape.partial()
export type RingChange = z.infer<typeof ringChange>

const criterion = z.object({ id, words: z.string(), metOn: isoDate.nullable(), metBy: personRef.nullable() })
export type RingCriterion = z.infer<typeof criterion>

export const ring = z.object({
  id,
  position: z.int().nonnegative(),
  name: z.string(),
  kind: z.enum(RING_KINDS),
  targetGroup: z.string().nullable(),
  devices: count.nullable(),
  users: count.nullable(),
  startsOn: isoDate.nullable(),
  delayDays: z.int().nullable(),
  endsOn: isoDate.nullable(),
  entryCriteria: z.array(criterion),
  exitCriteria: z.array(criterion),
  ownerContact: contactRef.nullable(),
  ownerPerson: personRef.nullable(),
  matchBy: z.enum(RING_MATCHES),
  matchCount: count.meta({ description: 'how many names or values tell its devices' }),
  matchValues: z.array(z.string()).meta({ description: 'the first 200 of them' }),
  state: z.enum(RING_STATES),
  stateOn: isoDate.nullable(),
  beganOn: isoDate.nullable(),
  because: z.string().nullable(),
  changedAt: instant,
  version,
})
export type Ring = z.infer<typeof ring>
