import { addDays, type IsoDate } from '@lotse/calendar'
import { isActive, isBlocked, taskFact } from '../evaluate/context.ts'
import type { LinkTarget } from '../evaluate/result.ts'
import { figureSentence } from '../evaluate/usage-state.ts'
import type { Localised } from '../localised.ts'
import { de, en } from '../text/formats.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import { effortDueOn, isOverStall, openSteps } from './case-rule.ts'
import type { CaseFacts } from './facts.ts'
import { plans } from './plans.ts'
import { type AccelerationInput, type AccelerationStanding, accelerationStanding } from './state.ts'
import { ACCELERATION_TASK, accelerationTask } from './task.ts'
import { CAUSE_DAYS, REVIEW_DAYS } from './terms.ts'

/** Something people are told once. Kinds are a closed list: people choose by them what they want to hear. */
export type AccelerationNoticeKind =
  | 'stall'
  | 'decline'
  | 'stallReturned'
  | 'causeDue'
  | 'reviewDue'
  | 'stepOverdue'
  | 'actionOverdue'
  | 'effortMissing'
  | 'growsAgain'
  | 'stable'
  | 'stableLost'

export type AccelerationNotice = {
  /** Stable within the engagement as long as it is about the same thing: what was told under it is not told again. */
  readonly key: string
  readonly kind: AccelerationNoticeKind
  /** Who is told, of those assigned. */
  readonly roles: readonly RoleId[]
  readonly title: Localised
  readonly words: Localised
  readonly target: LinkTarget
}

const page: LinkTarget = { page: 'acceleration' }
const TEAM: readonly RoleId[] = ['FM', 'FE', 'SME']
const LEADS: readonly RoleId[] = ['FM', 'FE']

/**
 * Everything that is to be told on this day (PB96): the only source of what is told about stalls, cases and stability.
 * Telling is the caller’s; a key that was told stays told.
 */
export function accelerationNotices(facts: AccelerationInput, now: IsoDate): readonly AccelerationNotice[] {
  if (facts.acceleration === null || !isActive(facts)) return []
  const open = facts.acceleration.case
  return [
    ...(isBlocked(facts)
      ? []
      : [...ofStall(facts, accelerationStanding(facts, now)), ...(open === null ? [] : ofCase(open, facts, now))]),
    ...ofTask(facts),
  ]
}

/**
 * A stall once when it is confirmed, once when it becomes a decline, whatever was answered, and once more whenever an answer
 * to it runs out. Holidays are waited for.
 */
function ofStall(facts: AccelerationInput, standing: AccelerationStanding | null): readonly AccelerationNotice[] {
  const { verdict } = facts.usage
  if (standing === null || standing.stalledSince === null || verdict === null || verdict.quiet) return []
  const figure = figureSentence(verdict)
  const since = standing.stalledSince
  const isDecline = verdict.state === 'declining'
  if (standing.state !== 'alert') {
    const words = {
      de: `${figure.de}. Prüfen Sie, ob Antwort, Ursache und Plan noch stimmen.`,
      en: `${figure.en}. Check whether answer, cause and plan still hold.`,
    }
    return isDecline ? [ofUse('decline', since, words)] : []
  }
  const words = {
    de: `${figure.de}. FM, FE und SME besprechen den Kunden; nehmen Sie den Stillstand an, verschieben Sie ihn oder lehnen Sie ihn mit Begründung ab.`,
    en: `${figure.en}. FM, FE and SME discuss the customer; accept the stall, postpone it, or dismiss it with a reason.`,
  }
  const answered = expired(facts.acceleration, since)
  if (answered === null) return [ofUse(isDecline ? 'decline' : 'stall', since, words)]
  return [
    ...(isDecline ? [ofUse('decline', since, words)] : []),
    {
      key: `stall:${since}:after:${answered}`,
      kind: 'stallReturned',
      roles: TEAM,
      title: titles.stallReturned,
      words,
      target: page,
    },
  ]
}

const ofUse = (kind: 'stall' | 'decline', since: string, words: Localised): AccelerationNotice => ({
  key: `${kind}:${since}`,
  kind,
  roles: TEAM,
  title: titles[kind],
  words,
  target: page,
})

/** What ran out of an answer to this same stall, as it stands in the key; null: it was not answered so far. */
function expired(acceleration: AccelerationInput['acceleration'], since: string): string | null {
  const { alert = null, lastCase = null } = acceleration ?? {}
  if (alert !== null && alert.month >= since) return alert.until ?? alert.month
  if (lastCase !== null && lastCase.closedOn.slice(0, 7) > since) return lastCase.closedOn
  return null
}

function ofCase(open: CaseFacts, facts: AccelerationInput, now: IsoDate): readonly AccelerationNotice[] {
  const told = (
    kind: AccelerationNoticeKind,
    about: string,
    roles: readonly RoleId[],
    words: Localised,
  ): AccelerationNotice => ({
    key: `${kind}:${open.openedOn}${about}`,
    kind,
    roles,
    title: titles[kind],
    words,
    target: page,
  })
  const { verdict } = facts.usage
  const growing = verdict !== null && !verdict.quiet && verdict.month >= open.openedOn.slice(0, 7) && isOverStall(facts)
  return [
    ...(open.primaryCause === null && isPast(open.openedOn, CAUSE_DAYS, now)
      ? [told('causeDue', '', LEADS, words.cause(open))]
      : []),
    ...(open.reviewOn === null && open.reviewHeldOn === null && isPast(open.openedOn, REVIEW_DAYS, now)
      ? [told('reviewDue', '', LEADS, words.review(open))]
      : []),
    ...openSteps(open, facts).flatMap(({ cause, key, dueOn }) => {
      const step = plans[cause].find((one) => one.key === key)
      if (step === undefined || dueOn === null || dueOn >= now) return []
      return [told('stepOverdue', `:${cause}:${key}:${dueOn}`, [step.role], words.overdue(step.title, dueOn))]
    }),
    ...open.openActions.flatMap(({ id, dueOn, words: said }) =>
      dueOn === null || dueOn >= now
        ? []
        : [told('actionOverdue', `:${id}:${dueOn}`, LEADS, words.overdue({ de: said, en: said }, dueOn))],
    ),
    ...(effortDueOn(open) < now
      ? [told('effortMissing', `:${open.lastEffortOn ?? open.openedOn}`, ['FE'], words.effort(open))]
      : []),
    ...(growing && verdict !== null ? [told('growsAgain', '', TEAM, figureSentence(verdict))] : []),
  ]
}

/** Stable and lost again are told when task 3650 changes by them: the change itself keeps it from being told twice. */
function ofTask(facts: AccelerationInput): readonly AccelerationNotice[] {
  const { verdict } = facts.usage
  const change = accelerationTask(taskFact(facts, ACCELERATION_TASK).status, facts)
  const kind =
    change?.status === 'complete'
      ? 'stable'
      : taskFact(facts, ACCELERATION_TASK).status === 'complete'
        ? 'stableLost'
        : null
  if (change === null || kind === null || verdict === null) return []
  const figure = figureSentence(verdict)
  return [
    {
      key: `${kind}:${verdict.month}`,
      kind,
      roles: TEAM,
      title: titles[kind],
      words: { de: `${figure.de}. ${change.why.de}`, en: `${figure.en}. ${change.why.en}` },
      target: page,
    },
  ]
}

const isPast = (from: IsoDate, days: number, now: IsoDate): boolean => addDays(from, days) < now

const titles: Readonly<Record<AccelerationNoticeKind, Localised>> = {
  stall: { de: 'Die Nutzung steht still', en: 'Use stalls' },
  decline: { de: 'Die Nutzung geht zurück', en: 'Use declines' },
  stallReturned: { de: 'Der Stillstand ist noch da', en: 'The stall is still there' },
  causeDue: { de: 'Ursache noch nicht entschieden', en: 'Cause not decided yet' },
  reviewDue: { de: 'Besprechung noch nicht vereinbart', en: 'Review not arranged yet' },
  stepOverdue: { de: 'Schritt überfällig', en: 'Step overdue' },
  actionOverdue: { de: 'Maßnahme überfällig', en: 'Action overdue' },
  effortMissing: { de: 'Lange nichts eingetragen', en: 'Nothing recorded for long' },
  growsAgain: { de: 'Die Nutzung wächst wieder', en: 'Use grows again' },
  stable: { de: 'Die Nutzung ist stabil', en: 'Use is stable' },
  stableLost: { de: 'Die Nutzung ist nicht mehr stabil', en: 'Use is stable no more' },
}

const words = {
  cause: ({ openedOn }: CaseFacts): Localised => ({
    de: `Der Fall ist seit dem ${de.date(openedOn)} eröffnet. Entscheiden Sie, welche Ursache der Stillstand hat.`,
    en: `The case has been open since ${en.date(openedOn)}. Decide which cause the stall has.`,
  }),
  review: ({ openedOn }: CaseFacts): Localised => ({
    de: `Der Fall ist seit dem ${de.date(openedOn)} eröffnet. Vereinbaren Sie die Besprechung von FM, FE und SME.`,
    en: `The case has been open since ${en.date(openedOn)}. Arrange the review of FM, FE and SME.`,
  }),
  overdue: (what: Localised, dueOn: IsoDate): Localised => ({
    de: `Fällig war am ${de.date(dueOn)}: ${what.de}`,
    en: `Due on ${en.date(dueOn)}: ${what.en}`,
  }),
  effort: ({ lastEffortOn, openedOn }: CaseFacts): Localised => ({
    de: `Seit dem ${de.date(lastEffortOn ?? openedOn)} steht in der Beschleunigung nichts Neues.`,
    en: `Nothing new has been recorded in the acceleration since ${en.date(lastEffortOn ?? openedOn)}.`,
  }),
}
