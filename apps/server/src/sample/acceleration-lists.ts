import type { IsoDate } from '@lotse/calendar'
import type { Cause, ExpertRequestFields } from '@lotse/contract'
import type { OpeningAnswers, StepKey } from '@lotse/playbook'
import type { AccelerationEvent, SampleStep } from './acceleration-events.ts'
import type { StaffSlug } from './staff.ts'

/** The sentences about getting a customer moving again. */

type Event<K extends AccelerationEvent['kind']> = Omit<Extract<AccelerationEvent, { kind: K }>, 'kind' | 'on' | 'by'>

/** Makes the word for one kind of event: on a day, by somebody, with what it says. */
const word =
  <K extends AccelerationEvent['kind']>(kind: K) =>
  (on: IsoDate, by: StaffSlug, said: Event<K>): AccelerationEvent =>
    ({ kind, on, by, ...said }) as AccelerationEvent

export const stallPostponed = word('stallPostponed')
export const agreed = word('agreed')
export const caseBlocked = word('caseBlocked')
export const caseClosed = word('caseClosed')
export const expertHelps = word('expertHelps')
export const referred = word('referred')
export const compatSubmitted = word('compatSubmitted')
export const solutionTried = word('solutionTried')
export const insightReported = word('insightReported')

/** A case is opened with a cause that was decided at once. */
export const caseOpened = (
  on: IsoDate,
  by: StaffSlug,
  cause: Cause,
  reason: string,
  answers: OpeningAnswers,
): AccelerationEvent => ({ kind: 'caseOpened', on, by, trigger: 'askedForHelp', answers, cause, reason })

/** How a step of the plan stands from a day on. */
export const caseStep = (
  on: IsoDate,
  by: StaffSlug,
  cause: Cause,
  key: StepKey,
  step: Omit<SampleStep, 'kind' | 'cause' | 'key'>,
): AccelerationEvent => ({ kind: 'caseStep', on, by, cause, key, ...step })

/** An expert is asked for; what is not said is filled in from the engagement. */
export const expertAsked = (on: IsoDate, by: StaffSlug, form: ExpertRequestFields): AccelerationEvent => ({
  kind: 'expertAsked',
  on,
  by,
  form,
})

/** Something was tried. */
export const effort = (on: IsoDate, by: StaffSlug, words: string): AccelerationEvent => ({
  kind: 'effort',
  on,
  by,
  words,
})

export const actionDone = (on: IsoDate, by: StaffSlug, words: string): AccelerationEvent => ({
  kind: 'actionDone',
  on,
  by,
  words,
})

/** Manager, engineer and expert will discuss the customer on a day. */
export const reviewPlanned = (
  on: IsoDate,
  by: StaffSlug,
  day: IsoDate,
  at: string,
  timeZone: string,
): AccelerationEvent => ({ kind: 'reviewPlanned', on, by, day, at, timeZone })

export const referralSent = (on: IsoDate, by: StaffSlug): AccelerationEvent => ({ kind: 'referralSent', on, by })

/** What the vendor answered to a compatibility case: there is no fix. */
export const compatAnswered = (on: IsoDate, by: StaffSlug, words: string): AccelerationEvent => ({
  kind: 'compatAnswered',
  on,
  by,
  words,
})

/** A message to the account team, with the words it finally had. */
export const messageSent = (on: IsoDate, by: StaffSlug, text: string): AccelerationEvent => ({
  kind: 'messageSent',
  on,
  by,
  text,
})

export const messageAnswered = (on: IsoDate, by: StaffSlug, from: string, words: string): AccelerationEvent => ({
  kind: 'messageAnswered',
  on,
  by,
  from,
  words,
})
