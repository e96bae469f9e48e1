import { z } from 'zod'
import { contactRef } from './contacts.ts'
import { id, instant, isoDate, line, localised, prose, version } from './shared.ts'

/**
 * What the registers of adoption hold. What topics, changes, training forms, barriers and known objections are called stands
 * in the assessment package; here are their ids.
 */

const adoptionEffects = ['low', 'medium', 'high'] as const
export type AdoptionEffect = (typeof adoptionEffects)[number]
const adoptionParts = ['sponsor', 'successOwner', 'communicationOwner', 'stakeholder', 'champion'] as const
export type AdoptionPart = (typeof adoptionParts)[number]
const conversationKinds = ['initial', 'restart'] as const
export type ConversationKind = (typeof conversationKinds)[number]
const capacities = ['yes', 'help', 'no'] as const
export type AdoptionCapacity = (typeof capacities)[number]
const barriers = ['awareness', 'desire', 'knowledge', 'ability', 'reinforcement', 'noNeed', 'notAllowed'] as const
export type Barrier = (typeof barriers)[number]
const settledStates = ['yes', 'partly', 'no'] as const
export type ObjectionSettled = (typeof settledStates)[number]
const materialForms = ['deck', 'mail', 'handout', 'video', 'course', 'poster', 'page', 'other'] as const
export type AdoptionMaterialForm = (typeof materialForms)[number]
const materialLicences = ['own', 'vendorPublic', 'customer'] as const
export type AdoptionMaterialLicence = (typeof materialLicences)[number]

const key = line(40)
const people = z.int().nonnegative().max(10_000_000)
const languages = z
  .array(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'expected a language such as de or pt-BR'))
  .max(20)

export const groupFields = {
  name: line(100),
  headcount: people.nullable(),
  site: line(100).nullable(),
  shifts: z.array(line(60)).max(10),
  ring: line(60).nullable(),
  ringDay: isoDate.nullable(),
  languages,
  oldVersion: line(60).nullable(),
  changes: z.array(key).max(20),
  changeWords: prose(1000).nullable(),
  critical: prose(1000).nullable().meta({ description: 'add-ins or macros that must not fail; makes the effect high' }),
  effect: z.enum(adoptionEffects),
  message: prose(1000).nullable(),
  training: z.array(key).max(20),
}

export const personFields = {
  contactId: id,
  part: z.enum(adoptionParts),
  groupId: id.nullable(),
  site: line(100).nullable(),
  shift: line(60).nullable(),
  languages,
  hours: z.number().min(0).max(60).multipleOf(0.1).nullable().meta({ description: 'hours a week that were agreed' }),
  managerAgreed: z.boolean(),
  trainedOn: isoDate.nullable(),
  questions: prose(2000).nullable(),
  act: line(500).nullable().meta({ description: 'the first act everybody sees' }),
  actOn: isoDate.nullable(),
  actDoneOn: isoDate.nullable(),
}

export const conversationFields = {
  kind: z.enum(conversationKinds),
  heldOn: isoDate,
  meetingId: id.nullable().meta({ description: 'the meeting in which it was held; null once that is removed' }),
  results: z.record(key, prose(4000)).meta({ description: 'what was said, by topic; sent as a whole' }),
  knowledge: z.int().min(1).max(5).nullable(),
  capacity: z.enum(capacities).nullable(),
  valueOn: isoDate.nullable().meta({ description: 'the day on which the value for the business was talked about' }),
  valueWords: prose(4000).nullable(),
}

const workshopFunnel = z.object({
  label: z.string(),
  month: z.string(),
  entitled: people,
  installed: people.nullable(),
  activated: people.nullable(),
  active: people,
})
export type WorkshopFunnel = z.infer<typeof workshopFunnel>

const measure = z.object({
  words: line(500),
  contactId: id,
  dueOn: isoDate,
  gain: people.meta({ description: 'people it is expected to win' }),
  done: z.boolean(),
})
export type WorkshopMeasure = z.infer<typeof measure>

const funnelSource = z.union([z.object({ attribute: key, segment: line(200) }), z.literal('tenant'), z.null()])

export const miniWorkshopFields = {
  groupId: id.nullable(),
  heldOn: isoDate,
  quotes: z.array(prose(500)).max(30),
  barrier: z.enum(barriers).nullable(),
  measures: z.array(measure).max(3),
  expectedGain: people.nullable(),
  reviewOn: isoDate.nullable(),
  outcome: prose(2000).nullable(),
  outcomeGain: z.int().min(-10_000_000).max(10_000_000).nullable(),
  needsMore: z.boolean(),
  closed: z.boolean(),
  funnelOf: funnelSource.meta({
    description: 'takes the funnel of today from a segment or the whole tenant; null takes it away',
  }),
  reviewFunnelOf: funnelSource.meta({ description: 'the same figures again at the second look' }),
}

export const objectionFields = {
  said: prose(1000),
  kind: key,
  knownId: line(10).nullable(),
  contactId: id.nullable(),
  groupId: id.nullable(),
  heardOn: isoDate,
  answer: prose(2000).nullable(),
  evidence: prose(1000).nullable(),
  settled: z.enum(settledStates),
  followUp: prose(1000).nullable(),
  followUpOn: isoDate.nullable(),
  followUpContact: id.nullable().meta({ description: 'who takes the next step' }),
  isBlocker: z.boolean(),
}

export const materialFields = {
  title: line(200),
  topic: line(100).nullable(),
  audience: line(100).nullable(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
  form: z.enum(materialForms),
  ownerContact: id.nullable(),
  edition: line(40).nullable(),
  licence: z.enum(materialLicences),
  url: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .nullable(),
  givenOn: isoDate.nullable(),
  givenTo: id.nullable(),
}

/** What is changed: fields that are left out stay. */
export const groupChange = z.object(groupFields).partial()
export type GroupChange = z.infer<typeof groupChange>
export const personChange = z.object(personFields).partial()
export type PersonChange = z.infer<typeof personChange>
export const conversationChange = z.object(conversationFields).partial()
export type ConversationChange = z.infer<typeof conversationChange>
export const miniWorkshopChange = z.object(miniWorkshopFields).partial()
export type MiniWorkshopChange = z.infer<typeof miniWorkshopChange>
export const objectionChange = z.object(objectionFields).partial()
export type ObjectionChange = z.infer<typeof objectionChange>
export const materialChange = z.object(materialFields).partial()
export type MaterialChange = z.infer<typeof materialChange>

const entry = { id, changedAt: instant, version }

export const adoptionGroup = z.object({
  ...entry,
  ...groupFields,
  ringId: id
    .nullable()
    .meta({ description: 'the ring of the rollout that its words name; null: none, or more than one' }),
  championsNeeded: z.int(),
  champions: z.array(z.object({ id, contact: contactRef, trainedOn: isoDate.nullable() })),
  championGaps: z
    .array(z.object({ kind: z.enum(['site', 'shift', 'language']), value: z.string() }))
    .meta({ description: 'its sites, shifts and languages for which no champion stands' }),
  lacksChampion: z.boolean().meta({ description: 'its ring is within 21 days or past and nobody trained helps there' }),
})
export type AdoptionGroup = z.infer<typeof adoptionGroup>

export const adoptionPerson = z.object({ ...entry, ...personFields, contact: contactRef })
export type AdoptionPerson = z.infer<typeof adoptionPerson>

export const conversation = z.object({
  ...entry,
  ...conversationFields,
  open: z.array(z.string()).meta({ description: 'needed topics without a result' }),
})
export type Conversation = z.infer<typeof conversation>

export const miniWorkshop = z.object({
  ...entry,
  ...z.object(miniWorkshopFields).omit({ funnelOf: true, reviewFunnelOf: true, closed: true }).shape,
  funnel: workshopFunnel.nullable(),
  reviewFunnel: workshopFunnel.nullable(),
  measures: z.array(measure.extend({ contact: contactRef })),
  closedOn: isoDate.nullable(),
})
export type MiniWorkshop = z.infer<typeof miniWorkshop>

export const loggedObjection = z.object({
  ...entry,
  ...objectionFields,
  contact: contactRef.nullable(),
  followUpBy: contactRef.nullable(),
})
export type LoggedObjection = z.infer<typeof loggedObjection>

export const adoptionMaterial = z.object({
  ...entry,
  ...materialFields,
  owner: contactRef.nullable(),
  receiver: contactRef.nullable(),
})
export type AdoptionMaterial = z.infer<typeof adoptionMaterial>

/** What is answered to a known objection today: in the words of Lotse, or in those of the organisation. */
export const objectionFact = z.object({
  objectionId: z.string(),
  answer: localised,
  rightWhere: localised.nullable(),
  source: z.string().nullable(),
  checkedOn: isoDate.nullable(),
  checkedBy: z.string().nullable(),
  isStale: z.boolean().meta({ description: 'not checked for twelve months' }),
  isOwn: z.boolean().meta({ description: 'the organisation put it in its own words' }),
  version: z.int().nonnegative().meta({ description: '0: the organisation has not checked it yet' }),
})
export type ObjectionFact = z.infer<typeof objectionFact>
