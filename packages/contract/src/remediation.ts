import { z } from 'zod'
import { decider } from './decisions.ts'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, language, line, localised, personRef, prose, text } from './shared.ts'

/**
 * Questionnaire and checklist of an engagement (remediation.md). As files they are
 * `/customers/{customerId}/engagements/{engagementId}/remediation/checklist.csv`, `…/questionnaire.csv`, `…/checklist.xlsx` to work
 * in and `…/checklist.pdf` to sign; `?language=` says in which language.
 */

const tag = 'Remediation'
const place = { customerId: id, engagementId: id }
const inRun = { ...place, runId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/remediation'

export const remediationEdition = z.enum(['commercial', 'usGov'])
export const remediationCloud = z.enum(['commercial', 'gcc', 'gccHigh', 'dod'])
export const remediationStates = ['draft', 'answered', 'final', 'sentToCustomer', 'confirmed'] as const
export const remediationState = z.enum(remediationStates)
export type RemediationState = z.infer<typeof remediationState>
export const remediationItemStatuses = ['open', 'inProgress', 'resolved', 'notApplicable', 'riskAccepted'] as const
export const remediationItemStatus = z.enum(remediationItemStatuses)
export type RemediationItemStatus = z.infer<typeof remediationItemStatus>
export const remediationScope = z.enum(['inScope', 'check', 'hidden'])
export type RemediationScope = z.infer<typeof remediationScope>
export const remediationOwner = z.enum(['identity', 'network', 'licence', 'client', 'app', 'security', 'privacy', 'pm'])
export type RemediationOwner = z.infer<typeof remediationOwner>
export const remediationSource = z.enum(['workshop', 'inventory', 'import', 'customer', 'engineer'])
export type RemediationSource = z.infer<typeof remediationSource>
export const confirmationWay = z.enum(['customerPages', 'mail', 'meeting', 'signedPrint'])
export type ConfirmationWay = z.infer<typeof confirmationWay>

const questionId = line(60)
const itemId = line(60)
const heading = z.object({ id: z.string(), title: localised })

/** Options by id, true or false, a whole number, or "unknown"; null takes the answer back. */
const answerValue = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])
const answerInput = z.union([z.boolean(), z.number(), text(100), z.array(text(100)).max(60)])
export type RemediationAnswer = z.infer<typeof answerValue>

/** The decision of the workshop from which an answer follows. */
const decisionBehind = z.object({
  decisionId: z.string().meta({ description: 'as the workshop names it; `team` is the IT team of the customer' }),
  isDecided: z.boolean().meta({ description: 'false: only proposed, or contradicted by another decision' }),
  by: z.string().nullable().meta({ description: 'who decided; of a proposal who owns it' }),
  on: isoDate.nullable().meta({ description: 'when it was decided; of a proposal when it was written' }),
})
export type DecisionBehind = z.infer<typeof decisionBehind>

export const remediationQuestion = z.object({
  id: questionId,
  section: z.string(),
  kind: z.enum(['one', 'many', 'yesNo', 'number']),
  text: localised,
  help: localised,
  options: z.array(z.object({ id: z.string(), label: localised })),
  isAsked: z.boolean().meta({ description: 'false where another answer makes it needless' }),
  decides: z.array(z.string()).meta({ description: 'ids of the items that depend on it' }),
  answer: answerValue.nullable(),
  said: localised.nullable().meta({ description: 'the answer in words' }),
  source: remediationSource.nullable(),
  askWhom: z.string().nullable().meta({ description: 'who knows, where the answer is "unknown"' }),
  answeredBy: personRef.nullable(),
  answeredAt: instant.nullable(),
  decision: decisionBehind
    .nullable()
    .meta({ description: 'null with the source "workshop": no decision says so any more' }),
  proposals: z.array(
    z.object({
      answer: answerValue,
      said: localised,
      from: remediationSource,
      decision: decisionBehind.nullable(),
    }),
  ),
  version: z.int().nonnegative().meta({ description: '0 where nobody ever answered' }),
})
export type RemediationQuestion = z.infer<typeof remediationQuestion>

export const remediationItem = z.object({
  id: itemId,
  group: z.string(),
  title: localised,
  why: localised,
  verify: localised,
  owner: remediationOwner.meta({ description: 'who acts at the customer' }),
  severity: z.enum(['blocking', 'advisory']),
  topic: z.string(),
  scope: remediationScope,
  reason: localised.meta({ description: 'why it is in scope, to be checked or hidden' }),
  status: remediationItemStatus,
  evidence: z.string(),
  note: z.string(),
  acceptedBy: z.string(),
  responsible: decider.nullable(),
  dueOn: isoDate.nullable(),
  isDue: z.boolean(),
  openSince: isoDate.nullable().meta({ description: 'since when it waits on the list; null once settled or hidden' }),
  isSettled: z.boolean(),
  confirmedOn: isoDate.nullable().meta({ description: 'the day on which the customer agreed to its state' }),
  confirmedBy: personRef.nullable(),
  inheritedFrom: isoDate.nullable().meta({ description: 'settled in another engagement of the tenant on this day' }),
  comments: z.int().nonnegative(),
  files: z.int().nonnegative().meta({ description: 'how many files the reader sees at it' }),
  version: z.int().nonnegative(),
})
export type RemediationItem = z.infer<typeof remediationItem>

export const remediationComment = z.object({
  id,
  text: z.string(),
  writtenBy: personRef.nullable(),
  writtenAt: instant,
})
export type RemediationComment = z.infer<typeof remediationComment>

const conflict = z.object({
  id: z.string(),
  reaction: z.enum(['ask', 'refuse', 'unproven', 'stop', 'clear']),
  questions: z.array(z.string()),
  text: localised,
})

export const remediationDelivery = z.object({
  id,
  at: instant,
  by: personRef.nullable(),
  outcome: z.enum(['sent', 'failed']),
  how: z.enum(['mail', 'posted']),
  address: z.string(),
  note: z.string(),
})
export type RemediationDelivery = z.infer<typeof remediationDelivery>

export const remediationConfirmation = z.object({
  id,
  name: z.string(),
  role: z.string(),
  on: isoDate,
  way: confirmationWay,
  recordedBy: personRef.nullable(),
  recordedAt: instant,
  hash: z.string().meta({ description: 'SHA-256 over the confirmed text, hexadecimal' }),
  voidedAt: instant.nullable(),
})
export type RemediationConfirmation = z.infer<typeof remediationConfirmation>

export const remediationRun = z.object({
  id,
  edition: remediationEdition,
  cloud: remediationCloud,
  templateName: z.string(),
  templateVersion: z.string(),
  templatePublishedOn: isoDate,
  state: remediationState,
  startedAt: instant,
  startedBy: personRef.nullable(),
  finalisedOn: isoDate.nullable(),
  isStale: z.boolean().meta({ description: 'final for more than 90 days' }),
  sentOn: isoDate.nullable(),
  reviewedOn: isoDate.nullable(),
  reopened: z.object({ at: instant, by: personRef.nullable(), because: localised }).nullable(),
  copy: z.object({ documentId: id, name: z.string(), hash: z.string() }).nullable(),
  counts: z.object({ inScope: z.int(), check: z.int(), hidden: z.int() }),
  progress: z.object({ asked: z.int(), answered: z.int(), unknown: z.int() }),
  open: z.object({
    items: z.int().meta({ description: 'items not settled, not cleared or not agreed to' }),
    blocking: z.int().meta({ description: 'blocking items that keep gate G2 shut' }),
  }),
  sections: z.array(heading),
  groups: z.array(heading),
  questions: z.array(remediationQuestion),
  items: z.array(remediationItem),
  conflicts: z.array(conflict),
  hindrances: z.object({
    final: z.array(localised).meta({ description: 'what keeps the list from being final' }),
    confirm: z.array(localised).meta({ description: 'what keeps the customer from confirming' }),
  }),
  newer: z
    .object({ version: z.string(), differences: z.array(localised), consequences: z.array(localised) })
    .nullable()
    .meta({ description: 'a newer version of the template, and what it would change' }),
  cloudNow: remediationCloud
    .nullable()
    .meta({ description: 'the cloud of the tenant, where it is another one by now' }),
  trackingAddress: z.string().nullable().meta({ description: 'where the copy has to be sent; only for the team' }),
  deliveries: z.array(remediationDelivery),
  confirmations: z.array(remediationConfirmation),
  owners: z
    .array(decider)
    .nullable()
    .meta({ description: 'who can own an item, for whoever came with a personal link; null: see people and contacts' }),
  may: z.object({ work: z.boolean(), lead: z.boolean() }),
})
export type RemediationRun = z.infer<typeof remediationRun>

export const remediation = z.object({
  run: remediationRun.nullable(),
  start: z.object({
    edition: remediationEdition.nullable().meta({ description: 'null where no edition fits the cloud of the tenant' }),
    cloud: z.string(),
    templateVersion: z.string().nullable(),
    services: z.array(z.object({ id: z.string(), label: localised })),
    decided: z.array(z.string()).nullable().meta({ description: 'the services the workshop decided on' }),
    earlier: z.int().nonnegative().meta({ description: 'how many runs there were before' }),
  }),
  may: z.object({ start: z.boolean() }),
})
export type Remediation = z.infer<typeof remediation>

/** What has to be agreed to where a change reopens a finished list or takes an item with work on it away. */
const agreed = z.boolean().default(false)

/** What people write about the work on an item. */
export const remediationWorkTexts = z.object({ evidence: text(4000), note: text(4000), acceptedBy: text(200) })

export const remediationRoutes = {
  get: read(base, {
    summary: 'Questionnaire and checklist of an engagement',
    tag,
    input: place,
    output: remediation,
  }),
  start: act(base, {
    summary: 'Start a run from the newest template; one that is under way is kept as an earlier one',
    tag,
    input: { ...place, services: z.array(line(60)).max(20), copyAnswers: z.boolean().default(false) },
    output: remediation,
  }),
  answer: change(`${base}/{runId}/answers/{questionId}`, {
    summary: 'Answer a question, or take its answer back',
    tag,
    params: { ...inRun, questionId },
    body: {
      answer: answerInput.nullable(),
      askWhom: text(200).default(''),
      source: remediationSource.optional(),
      agreed,
    },
    output: remediation,
  }),
  changeItem: change(`${base}/{runId}/items/{itemId}`, {
    summary: 'Work on an item of the checklist, or agree to its state',
    tag,
    params: { ...inRun, itemId },
    body: {
      status: remediationItemStatus.optional(),
      ...remediationWorkTexts.partial().shape,
      responsible: z
        .object({ kind: z.enum(['person', 'contact']), id })
        .nullable()
        .optional(),
      dueOn: isoDate.nullable().optional(),
      confirmed: z.boolean().optional(),
      agreed,
    },
    output: remediation,
  }),
  comments: read(`${base}/{runId}/items/{itemId}/comments`, {
    summary: 'What was said about an item, oldest first',
    tag,
    input: { ...inRun, itemId },
    output: z.array(remediationComment),
  }),
  comment: act(`${base}/{runId}/items/{itemId}/comments`, {
    summary: 'Say something about an item',
    tag,
    input: { ...inRun, itemId, text: prose(4000) },
    output: z.array(remediationComment),
  }),
  rebase: act(`${base}/{runId}/rebase`, {
    summary: 'Move a run to the newest version of its template',
    tag,
    input: { ...inRun, agreed },
    output: remediation,
  }),
  finalise: act(`${base}/{runId}/finalise`, {
    summary: 'Make the checklist final and file its copy with the documents',
    tag,
    input: { ...inRun, language: language.default('de') },
    output: remediation,
  }),
  deliver: act(`${base}/{runId}/deliveries`, {
    summary: 'Record that the copy was sent to the tracking address, or that sending failed',
    tag,
    input: {
      ...inRun,
      outcome: z.enum(['sent', 'failed']),
      how: z.enum(['mail', 'posted']),
      address: line(254),
      note: text(1000).default(''),
    },
    output: remediation,
  }),
  send: act(`${base}/{runId}/send`, {
    summary: 'Record that the final checklist was given to the customer',
    tag,
    input: { ...inRun, on: isoDate },
    output: remediation,
  }),
  review: act(`${base}/{runId}/review`, {
    summary: 'Record the session in which the checklist was reviewed with the customer',
    tag,
    input: { ...inRun, on: isoDate },
    output: remediation,
  }),
  confirm: act(`${base}/{runId}/confirm`, {
    summary: 'Confirm that every item is reviewed and resolved: a signed record',
    tag,
    input: {
      ...inRun,
      name: line(200),
      role: line(200),
      on: isoDate,
      way: confirmationWay,
      language: language.default('de'),
    },
    output: remediation,
  }),
  confirmation: read(`${base}/{runId}/confirmations/{confirmationId}`, {
    summary: 'What was confirmed, word for word',
    tag,
    input: { ...inRun, confirmationId: id },
    output: remediationConfirmation.extend({
      text: z.string(),
      isIntact: z.boolean().meta({ description: 'whether the text still has its hash' }),
    }),
  }),
}
