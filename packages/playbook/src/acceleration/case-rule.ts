import { addDays, type IsoDate } from '@lotse/calendar'
import type { RuleAction, RuleFinding } from '../evaluate/rule.ts'
import { figureSentence, isAtTarget, isStalled } from '../evaluate/usage-state.ts'
import { de, en } from '../text/formats.ts'
import { causes } from './causes.ts'
import type { CaseFacts } from './facts.ts'
import { isOver, stateOf } from './plan-of.ts'
import { plans } from './plans.ts'
import type { AccelerationContext, AccelerationRule } from './rule.ts'
import { CAUSE_DAYS, EFFORT_DAYS, REVIEW_DAYS } from './terms.ts'

type Part = { readonly findings?: readonly RuleFinding[]; readonly actions?: readonly RuleAction[] }

/**
 * What an open case asks for: a decided cause, the review, steps and actions on their days, a line in the record every two
 * weeks, and its end once use no longer stalls (engagement.md §12). Where the usage status says that the customer is blocked
 * or wants it no more, only its end is left.
 */
export const accelerationCase: AccelerationRule = {
  id: 'acceleration-case',
  behaviour: 'PB94',
  source: 'L',
  evaluate: (context) => {
    const open = context.facts.acceleration?.case ?? null
    if (open === null) return {}
    if (!context.active || context.blocked) return ended(context)
    const parts: readonly Part[] = [
      undecided(open),
      review(open, context),
      dueSteps(open, context),
      dueActions(open, context.now),
      effort(open, context.now),
      over(open, context),
    ]
    return {
      findings: parts.flatMap(({ findings }) => findings ?? []),
      actions: parts.flatMap(({ actions }) => actions ?? []),
    }
  },
}

function undecided({ primaryCause, openedOn }: CaseFacts): Part {
  if (primaryCause !== null) return {}
  return {
    actions: [
      {
        about: 'cause',
        kind: 'decideCause',
        title: { de: 'Ursache des Stillstands entscheiden', en: 'Decide the cause of the stall' },
        reason: {
          de: `Der Fall ist seit dem ${de.date(openedOn)} eröffnet, eine Ursache ist noch nicht entschieden.`,
          en: `The case has been open since ${en.date(openedOn)}, and no cause is decided yet.`,
        },
        due: addDays(openedOn, CAUSE_DAYS),
        urgency: 'soon',
        role: 'FE',
        target: { page: 'acceleration' },
      },
    ],
  }
}

/** FM, FE and SME discuss every case; where use stalls the rule of the stall asks for it. */
function review({ openedOn, reviewOn, reviewHeldOn }: CaseFacts, { facts }: AccelerationContext): Part {
  const { verdict } = facts.usage
  if (reviewHeldOn !== null || (verdict !== null && isStalled(verdict))) return {}
  return {
    actions: [
      {
        about: 'review',
        kind: 'discussStall',
        title: { de: 'Fall besprechen: FM, FE und SME', en: 'Discuss the case: FM, FE and SME' },
        reason: {
          de: `Der Fall ist seit dem ${de.date(openedOn)} eröffnet. FM, FE und SME besprechen, wie der Kunde wieder in Gang kommt.`,
          en: `The case has been open since ${en.date(openedOn)}. FM, FE and SME discuss how the customer gets moving again.`,
        },
        due: reviewOn ?? addDays(openedOn, REVIEW_DAYS),
        urgency: 'soon',
        role: 'FM',
        target: { page: 'acceleration' },
      },
    ],
  }
}

/** The steps that are to be done: as the plan has them with the roles of today, not only as somebody recorded them. */
export function openSteps(
  { steps }: CaseFacts,
  { engagement: { assignedRoles: roles } }: Pick<AccelerationContext['facts'], 'engagement'>,
): CaseFacts['steps'] {
  return steps.filter((step) => !isOver(stateOf(step, { steps, roles })))
}

/** Steps with a day are asked for by it; the first open one without a day is named so that somebody takes it up. */
function dueSteps(of: CaseFacts, { facts, now }: AccelerationContext): Part {
  const { primaryCause } = of
  const open = openSteps(of, facts)
  const dated = open.filter(({ dueOn }) => dueOn !== null)
  const first = dated.length > 0 ? [] : open.filter(({ cause }) => cause === primaryCause).slice(0, 1)
  const asked = [...dated, ...first].flatMap((step) => {
    const known = plans[step.cause].find(({ key }) => key === step.key)
    return known === undefined ? [] : [{ ...step, known }]
  })
  return {
    findings: asked.flatMap(({ dueOn, cause, key, known }): readonly RuleFinding[] =>
      dueOn === null || dueOn >= now
        ? []
        : [
            {
              about: `step-${cause}-${key}`,
              severity: 'warning',
              text: {
                de: `Der Schritt „${known.title.de}“ war am ${de.date(dueOn)} fällig.`,
                en: `The step “${known.title.en}” was due on ${en.date(dueOn)}.`,
              },
              target: { page: 'acceleration' },
            },
          ],
    ),
    actions: asked.map(
      ({ dueOn, cause, key, known }): RuleAction => ({
        about: `step-${cause}-${key}`,
        kind: 'workStep',
        title: known.title,
        reason: {
          de: `Schritt im Plan zu „${causes[cause].label.de}“.`,
          en: `Step in the plan for “${causes[cause].label.en}”.`,
        },
        due: dueOn,
        urgency: 'soon',
        role: known.role,
        target: { page: 'acceleration' },
      }),
    ),
  }
}

function dueActions({ openActions }: CaseFacts, now: IsoDate): Part {
  const overdue = openActions.flatMap(({ id, dueOn, words }) =>
    dueOn !== null && dueOn < now ? [{ id, dueOn, words }] : [],
  )
  return {
    findings: overdue.map(
      ({ id, dueOn, words }): RuleFinding => ({
        about: `action-${id}`,
        severity: 'warning',
        text: {
          de: `Vereinbart war bis ${de.date(dueOn)}: ${words}`,
          en: `Agreed until ${en.date(dueOn)}: ${words}`,
        },
        target: { page: 'acceleration' },
      }),
    ),
    actions: overdue.map(
      ({ id, dueOn, words }): RuleAction => ({
        about: `action-${id}`,
        kind: 'followAction',
        title: { de: `Nachfassen: ${words}`, en: `Follow up: ${words}` },
        reason: {
          de: `Diese Maßnahme war am ${de.date(dueOn)} fällig und ist nicht erledigt.`,
          en: `This action was due on ${en.date(dueOn)} and is not done.`,
        },
        due: dueOn,
        urgency: 'soon',
        role: 'FE',
        target: { page: 'acceleration' },
      }),
    ),
  }
}

/** The day by which the record wants its next line. */
export function effortDueOn({ lastEffortOn, openedOn }: CaseFacts): IsoDate {
  return addDays(lastEffortOn ?? openedOn, EFFORT_DAYS)
}

function effort(open: CaseFacts, now: IsoDate): Part {
  const due = effortDueOn(open)
  if (due >= now) return {}
  const since = open.lastEffortOn ?? open.openedOn
  const text = {
    de: `Seit dem ${de.date(since)} steht in der Beschleunigung nichts Neues.`,
    en: `Nothing new has been recorded in the acceleration since ${en.date(since)}.`,
  }
  return {
    findings: [{ about: 'effort', severity: 'warning', text, target: { page: 'acceleration' } }],
    actions: [
      {
        about: 'effort',
        kind: 'recordEffort',
        title: { de: 'Eintragen, was versucht wurde', en: 'Record what was tried' },
        reason: text,
        due,
        urgency: 'soon',
        role: 'FE',
        target: { page: 'acceleration' },
      },
    ],
  }
}

/** Whether use no longer stalls: it grows, is near the goal, or at it. */
export function isOverStall({ usage: { verdict } }: AccelerationContext['facts']): boolean {
  if (verdict === null || isStalled(verdict)) return false
  return (
    isAtTarget(verdict) || verdict.state === 'growing' || verdict.state === 'near-goal' || verdict.state === 'stable'
  )
}

/** The usage status has decided: what is left of the case is to end it so. */
function ended({ blocked }: AccelerationContext): Part {
  return {
    actions: [
      {
        about: blocked ? 'block' : 'close',
        kind: 'closeCase',
        title: blocked
          ? {
              de: 'Kunde ist blockiert: Hindernis im Fall dokumentieren und ihn beenden',
              en: 'Customer is blocked: document the obstacle in the case and end it',
            }
          : {
              de: 'Kunde will den Dienst nicht mehr: Fall mit „Keine Absicht“ schließen',
              en: 'Customer wants the service no more: close the case with “No intent”',
            },
        reason: blocked
          ? {
              de: 'Der Nutzungsstatus ist Blockiert; der Fall der Beschleunigung ist noch eröffnet.',
              en: 'The usage status is Blocked; the acceleration case is still open.',
            }
          : {
              de: 'Der Nutzungsstatus sagt „Keine Absicht“; der Fall der Beschleunigung ist noch eröffnet.',
              en: 'The usage status says “No intent”; the acceleration case is still open.',
            },
        due: null,
        urgency: 'soon',
        role: blocked ? 'FM' : 'FE',
        target: { page: 'acceleration' },
      },
    ],
  }
}

function over({ primaryCause, openedOn }: CaseFacts, { facts }: AccelerationContext): Part {
  const { verdict } = facts.usage
  // A month that was judged when the case was opened says nothing about what the case did.
  if (verdict === null || !isOverStall(facts) || primaryCause === null || verdict.quiet) return {}
  if (verdict.month < openedOn.slice(0, 7)) return {}
  const figure = figureSentence(verdict)
  return {
    actions: [
      {
        about: 'close',
        kind: 'closeCase',
        title: {
          de: 'Nutzung wächst wieder: Fall prüfen und schließen',
          en: 'Use grows again: look at the case and close it',
        },
        reason: { de: `${figure.de}.`, en: `${figure.en}.` },
        due: null,
        urgency: 'soon',
        role: 'FE',
        target: { page: 'acceleration' },
      },
    ],
  }
}
