import { z } from 'zod'
import { decision, decisionState } from './decisions.ts'
import { meetingState } from './meetings.ts'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, line, localised, personRef, prose, text, version } from './shared.ts'

/**
 * The assessment workshop of an engagement (task 3080). What its points and options are called stands in the assessment
 * package; here is what this customer decided. As files it is `…/workshop/deck.pptx`, `…/workshop/minutes.pdf`,
 * `…/workshop/minutes.docx` and `…/workshop/decisions.xlsx`.
 */

const tag = 'Workshop'
const place = { customerId: id, engagementId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/workshop'

/** What people of the customer's IT team take care of. */
export const itDuties = ['identity', 'network', 'licence', 'client', 'app', 'security', 'privacy', 'pm'] as const
export const itDuty = z.enum(itDuties)
export type ItDuty = z.infer<typeof itDuty>

const pointId = line(40)
const decisionId = line(60)
const seenVersion = z.int().nonnegative().meta({ description: '0: not written yet; send it back as If-Match' })

export const workshopPoint = z.object({
  pointId,
  inScope: z.boolean(),
  outReason: z.string().nullable().meta({ description: 'why it is out of scope' }),
})

/** Something known about the customer that bears on a point. */
export const knownFact = z.object({
  questionId: z.string(),
  pointIds: z.array(z.string()),
  question: localised,
  answer: localised,
  from: z.enum(['record', 'inventory', 'accepted']),
})
export type KnownFact = z.infer<typeof knownFact>

export const workshopDecision = z.object({
  decisionId,
  decision: decision.nullable().meta({ description: 'null: nobody has written anything, or not meant for the reader' }),
  waitsFor: z.array(z.string()).meta({ description: 'decisions that come first and are not settled' }),
})
export type WorkshopDecision = z.infer<typeof workshopDecision>

export const parkedQuestion = z.object({
  id,
  words: z.string(),
  pointId: z.string().nullable(),
  answer: z.string().nullable().meta({ description: 'null: still parked' }),
  parkedAt: instant,
  parkedBy: personRef.nullable(),
  settledAt: instant.nullable(),
  version,
})
export type ParkedQuestion = z.infer<typeof parkedQuestion>

export const itMember = z.object({
  contactId: id,
  name: z.string(),
  duties: z.array(itDuty),
  version: seenVersion,
})
export type ItMember = z.infer<typeof itMember>

export const workshopMeeting = z.object({
  id,
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  state: meetingState,
  attendees: z.array(
    z.object({
      name: z.string(),
      role: z.string().nullable(),
      attendance: z.enum(['invited', 'attended', 'excused', 'absent']),
    }),
  ),
})
export type WorkshopMeeting = z.infer<typeof workshopMeeting>

export const workshopView = z.object({
  version: seenVersion,
  points: z.array(workshopPoint),
  decisions: z.array(workshopDecision),
  known: z.array(knownFact),
  parked: z.array(parkedQuestion),
  team: z.array(itMember),
  meetings: z.array(workshopMeeting),
  progress: z.object({
    mandatory: z.int(),
    open: z.array(z.string()).meta({ description: 'mandatory decisions neither decided nor deferred' }),
    all: z.int(),
    settled: z.int(),
    complete: z.boolean().meta({ description: 'nothing mandatory is open and the IT team has somebody' }),
  }),
  language: z.enum(['de', 'en']).meta({ description: 'the language of the customer, in which documents are written' }),
  may: z.object({ keep: z.boolean() }),
})
export type WorkshopView = z.infer<typeof workshopView>

/** What a change of a decision touches. */
export const consequences = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      text: localised,
      said: localised.nullable().meta({ description: 'how it is answered now; that answer stays' }),
    }),
  ),
  configuration: z.array(z.string()),
  project: z.array(localised),
  decisions: z.array(
    z.object({
      id: z.string(),
      question: localised,
      state: decisionState.nullable().meta({ description: 'null: nothing is written yet' }),
      direct: z.boolean(),
    }),
  ),
})
export type Consequences = z.infer<typeof consequences>

const whoInput = z.object({ kind: z.enum(['person', 'contact']), id })

/** What somebody writes at a decision point; fields that are left out stay as they are. */
const taking = {
  choice: z.array(line(40)).max(60).meta({ description: 'options by id, or language tags' }),
  state: decisionState,
  words: prose(4000).nullable().meta({ description: 'in words; without them the names of the options' }),
  because: prose(4000).nullable(),
  owner: whoInput.nullable(),
  decidedBy: whoInput.nullable(),
  decidedOn: isoDate.nullable(),
  deferredUntil: isoDate.nullable(),
  dueOn: isoDate.nullable(),
}
const takingInput = z.object(taking).partial()
export type DecisionTaking = z.infer<typeof takingInput>

export const workshop = {
  get: read(base, {
    summary: 'The assessment workshop: points, decisions, what is known, parked questions, team',
    tag,
    input: place,
    output: workshopView,
  }),
  consequences: read(`${base}/decisions/{decisionId}/consequences`, {
    summary: 'Everything a change of a decision touches',
    tag,
    input: { ...place, decisionId },
    output: consequences,
  }),
  decide: change(`${base}/decisions/{decisionId}`, {
    summary: 'Write down how far a decision of the workshop is; version 0 where nothing is written yet',
    tag,
    params: { ...place, decisionId },
    body: { ...takingInput.shape, reason: text(1000).optional() },
    output: decision,
  }),
  setScope: change(`${base}/points/{pointId}`, {
    summary: 'Take a decision point in or out of scope, out with a reason; the version is that of the workshop',
    tag,
    params: { ...place, pointId },
    body: { inScope: z.boolean(), reason: line(500).optional() },
    output: workshopView,
  }),
  park: act(`${base}/parked`, {
    summary: 'Park a question',
    tag,
    input: { ...place, words: line(1000), pointId: pointId.nullable().default(null) },
    output: parkedQuestion,
  }),
  changeParked: change(`${base}/parked/{parkedId}`, {
    summary: 'Change a parked question, or settle it with an answer',
    tag,
    params: { ...place, parkedId: id },
    body: {
      words: line(1000).optional(),
      pointId: pointId.nullable().optional(),
      answer: prose(2000).nullable().optional(),
    },
    output: parkedQuestion,
  }),
  setDuties: change(`${base}/team/{contactId}`, {
    summary: 'Say what a member of the customer’s IT team takes care of; version 0 where nothing is said yet',
    tag,
    params: { ...place, contactId: id },
    body: { duties: z.array(itDuty).max(itDuties.length) },
    output: itMember,
  }),
}
