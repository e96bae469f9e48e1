import { isTimeZone } from '@lotse/calendar'
import { causeIds } from '@lotse/playbook'
import { z } from 'zod'
import {
  accelerationEffects,
  accelerationView,
  caseTrigger,
  cause,
  causeProposal,
  deskRow,
  deskState,
  endedCase,
  evidenceKind,
  openingAnswer,
  openingAnswers,
  sharedAction,
  stepKey,
  stepState,
} from './acceleration-views.ts'
import { act, change, read } from './route.ts'
import { id, isoDate, type Localised, line, pageInput, pageOf, prose, text, version } from './shared.ts'
import { l2 } from './vocabulary.ts'

/**
 * Acceleration: who stalls, why, and what gets them moving again (engagement.md §12). As a file the desk is
 * `/api/acceleration/export.csv` or `.xlsx`.
 */

const tag = 'Acceleration'
const place = { customerId: id, engagementId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/acceleration'
const one = { ...place, caseId: id }

/** What narrows and orders the desk; the file of it takes the same. */
export const deskQuery = {
  state: deskState.optional(),
  cause: cause.optional().meta({ description: 'the decided cause, else the proposed one' }),
  kind: evidenceKind.optional(),
  personId: id.optional().meta({ description: 'who has a role there' }),
  search: text(100).optional(),
  sort: z.enum(['rank', 'people', 'months', 'next', 'name']).default('rank'),
}

/** `GET /api/acceleration/export.csv` and `.xlsx`: everybody who matches, in the order and language asked for. */
export const deskExportPath = (format: 'csv' | 'xlsx') => `/acceleration/export.${format}` as const
export const deskExport = z.object({ ...deskQuery, language: z.enum(['de', 'en']).default('de') })
export type DeskExport = z.infer<typeof deskExport>

const noZone: Localised = {
  de: 'Diese Zeitzone ist nicht bekannt. Erwartet wird ein Name wie Europe/Berlin.',
  en: 'This time zone is not known. Expected is a name such as Europe/Berlin.',
}

export const acceleration = {
  desk: read('/acceleration', {
    summary: 'Who stalls or is about to, worst first',
    tag,
    input: { ...pageInput, ...deskQuery },
    output: pageOf(deskRow).extend({
      counts: z
        .record(deskState, z.int().nonnegative())
        .meta({ description: 'of each state; the filter by state does not count here' }),
    }),
  }),
  get: read(base, {
    summary: 'How the stall of an engagement stands: figure, evidence, probable causes, cases',
    tag,
    input: place,
    output: accelerationView,
  }),
  proposal: read(`${base}/proposal`, {
    summary: 'Which cause the evidence and these answers point to, before a case is opened',
    tag,
    input: {
      ...place,
      plan: openingAnswer.default('unknown'),
      whatChanged: text(2000).default(''),
      intentReduced: openingAnswer.default('unknown'),
      technicalBlocker: openingAnswer.default('unknown'),
    },
    output: causeProposal,
  }),
  answer: change(`${base}/answer`, {
    summary: 'Postpone or dismiss a stall; accepting it is opening a case. If-Match: `answerVersion`',
    tag,
    params: place,
    body: {
      answer: z.enum(['postponed', 'dismissed']),
      until: isoDate.nullable().default(null),
      reason: line(1000),
    },
    output: accelerationView,
  }),
  open: act(`${base}/cases`, {
    summary: 'Open a case; without causes the answers and the evidence preselect one',
    tag,
    input: {
      ...place,
      trigger: caseTrigger,
      answers: openingAnswers,
      causes: z.array(cause).max(causeIds.length).default([]),
      preselect: z.boolean().default(true).meta({ description: 'false: without causes none is chosen yet' }),
      reason: text(2000).default(''),
    },
    output: accelerationView,
  }),
  decideCause: change(`${base}/cases/{caseId}/cause`, {
    summary: 'Decide which causes a case has, and which one leads',
    tag,
    params: one,
    body: { primary: cause, causes: z.array(cause).min(1).max(causeIds.length), reason: line(2000) },
    output: accelerationView,
  }),
  setStep: change(`${base}/cases/{caseId}/steps/{cause}/{key}`, {
    summary: 'Say how a step of the plan stands, whose it is and until when',
    tag,
    params: { ...one, cause, key: stepKey },
    body: {
      state: stepState.optional(),
      note: text(2000).optional(),
      personId: id.nullable().optional(),
      dueOn: isoDate.nullable().optional(),
      approved: z
        .boolean()
        .optional()
        .meta({ description: 'only by an expert: the desktop architect may be brought back' }),
    },
    output: accelerationView,
  }),
  addEffort: act(`${base}/cases/{caseId}/efforts`, {
    summary: 'Write down what was tried; also a line of task 3650',
    tag,
    input: { ...one, on: isoDate, words: line(1000) },
    output: accelerationView,
  }),
  addAction: act(`${base}/cases/{caseId}/actions`, {
    summary: 'Agree who does what until when',
    tag,
    input: {
      ...one,
      words: line(500),
      personId: id.nullable().default(null),
      contactId: id.nullable().default(null),
      dueOn: isoDate.nullable().default(null),
      shared: z.boolean().default(false),
    },
    output: accelerationView,
  }),
  changeAction: change(`${base}/cases/{caseId}/actions/{actionId}`, {
    summary: 'Change an action, or say that it is done',
    tag,
    params: { ...one, actionId: id },
    body: {
      words: line(500).optional(),
      personId: id.nullable().optional(),
      contactId: id.nullable().optional(),
      dueOn: isoDate.nullable().optional(),
      shared: z.boolean().optional(),
      done: z.boolean().optional(),
    },
    output: accelerationView,
  }),
  removeAction: act(`${base}/cases/{caseId}/actions/{actionId}`, {
    summary: 'Remove an action; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: { ...one, actionId: id },
    output: accelerationView,
  }),
  restoreAction: act(`${base}/cases/{caseId}/actions/{actionId}/restore`, {
    summary: 'Restore a removed action',
    tag,
    input: { ...one, actionId: id },
    output: accelerationView,
  }),
  review: act(`${base}/cases/{caseId}/review`, {
    summary: 'Propose the meeting of manager, engineer and expert, its agenda filled from the evidence',
    tag,
    input: {
      ...one,
      on: isoDate,
      at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day, HH:MM'),
      minutes: z.int().min(15).max(240).default(45),
      timeZone: z
        .string()
        .max(60)
        .refine(isTimeZone, { params: { said: noZone } }),
      withCustomer: z.boolean().default(false),
    },
    output: accelerationView,
  }),
  block: act(`${base}/cases/{caseId}/block`, {
    summary: 'The obstacle cannot be removed: note, L1 = Blocked, L2, owner and day in one',
    tag,
    input: {
      ...one,
      recordId: id,
      recordVersion: version,
      barrier: prose(4000),
      l2,
      owner: line(),
      unblockOn: isoDate,
      nextAction: line(500),
      nextActionDate: isoDate,
      cause: cause
        .nullable()
        .default(null)
        .meta({ description: 'decided with it where nobody has decided yet, with `causeReason`' }),
      causeReason: text(2000).default(''),
    },
    output: endedCase,
  }),
  close: change(`${base}/cases/{caseId}/close`, {
    summary: 'Close a case with what came of it',
    tag,
    params: one,
    body: { outcome: z.enum(['recovered', 'noIntent', 'withdrawn']), words: line(2000) },
    output: endedCase,
  }),
  effects: read('/acceleration/effects', {
    summary: 'What was tried over all customers, and whether growth followed',
    tag,
    input: {},
    output: accelerationEffects,
  }),
  sharedActions: read(`${base}/actions`, {
    summary: 'The joint actions that are agreed with the customer',
    tag,
    input: place,
    output: z.array(sharedAction),
  }),
  settleAction: change(`${base}/actions/{actionId}`, {
    summary: 'Say that one’s own joint action is done, or is not',
    tag,
    params: { ...place, actionId: id },
    body: { done: z.boolean() },
    output: sharedAction,
  }),
}
