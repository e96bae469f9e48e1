import {
  callsPer100,
  championStanding,
  coverageOf,
  findForm,
  messagesStanding,
  movedSince,
  TRAINING_FORMS,
  trainingPlan,
} from '@lotse/assessment'
import type {
  CommunicationGroup,
  CommunicationPlan,
  PlannedMessageView,
  PlannedTrainingView,
  ReadinessView,
} from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import type { PlanGroup } from './groups.ts'
import type { Matter } from './matter.ts'
import { gapsIn, knownIn, languagesOf, type Planned, plannedMessages, ringDayIn } from './planned.ts'
import { mayChangeTemplates, mayKeepPlan, mayReadGroupUsage } from './policy.ts'

/** The plan as it leaves the server. */
export function planView(matter: Matter, actor: Actor): CommunicationPlan {
  const { key, plan, groups, templates } = matter
  return {
    version: plan?.version ?? 0,
    customerName: matter.customerName,
    language: matter.language,
    freezes: plan?.freezes ?? [],
    values: plan?.fieldValues ?? {},
    groups: groups.map((group) => groupView(matter, group)),
    templates: [...templates],
    minGroup: matter.minGroup,
    targetRate: matter.targetRate,
    tenantId: matter.tenantId,
    may: {
      keep: mayKeepPlan(actor, key),
      templates: mayChangeTemplates(actor, {}),
      usage: mayReadGroupUsage(actor, key),
    },
  }
}

function groupView(matter: Matter, group: PlanGroup): CommunicationGroup {
  const messages = plannedMessages(matter, group)
  const languages = languagesOf(matter, group)
  return {
    id: group.id,
    name: group.name,
    people: group.people,
    ring: group.ring,
    wantedDay: group.ringDay,
    ringDay: ringDayIn(matter, group),
    languages,
    otherLanguages: group.languages.filter((tag) => !/^(de|en)\b/i.test(tag)),
    effect: group.effect,
    known: { de: { ...knownIn(matter, group, 'de') }, en: { ...knownIn(matter, group, 'en') } },
    messages: messages.map((one) => messageView(matter, one)),
    trainings: trainingViews(matter, group),
    figures: figuresView(matter, group.id),
    readiness: readinessOf(matter, group, messages),
  }
}

/** A message of the plan; the words of an approval leave as they were approved. */
export function messageView(
  matter: Matter,
  { group, messageId, row, on, composed, stale }: Planned,
): PlannedMessageView {
  return {
    messageId,
    on,
    state: row?.state ?? 'draft',
    stale,
    ...gapsIn(composed),
    owner: matter.contactName(row?.ownerContact ?? null),
    approver: matter.contactName(row?.approverContact ?? null),
    texts: row?.texts ?? {},
    values: row?.fieldValues ?? {},
    leftOutReason: row?.leftOutReason ?? null,
    approved:
      row?.approvedAt && row.approvedTexts
        ? { at: row.approvedAt.toISOString(), by: matter.personName(row.approvedBy), texts: row.approvedTexts }
        : null,
    sentOn: row?.sentOn ?? null,
    movedSince: row?.state === 'sent' ? movedSince(row.sentFor, ringDayIn(matter, group)) : null,
    response: row?.response ?? null,
    version: row?.version ?? 0,
  }
}

/** The trainings of a group with the days between which they take place. */
export function trainingViews(matter: Matter, group: PlanGroup): PlannedTrainingView[] {
  const ringDay = ringDayIn(matter, group)
  const days =
    ringDay === null ? [] : trainingPlan({ id: group.id, ringDay, people: group.people }, matter.plan?.freezes ?? [])
  return TRAINING_FORMS.map(({ id }) => {
    const row = matter.trainings.find(({ groupId, formId }) => groupId === group.id && formId === id)
    const planned = days.find(({ formId }) => formId === id)
    return {
      formId: id,
      from: planned?.from ?? null,
      to: planned?.to ?? null,
      owner: matter.contactName(row?.ownerContact ?? null),
      heldOn: row?.heldOn ?? null,
      reached: row?.reached ?? null,
      link: row?.link ?? null,
      note: row?.note ?? null,
      version: row?.version ?? 0,
    }
  })
}

export function figuresView({ figures }: Matter, groupId: string): CommunicationGroup['figures'] {
  const row = figures.find((one) => one.groupId === groupId)
  const { segmentAttribute: attribute, segmentValue: value } = row ?? {}
  return {
    segment: attribute && value ? { attribute, value } : null,
    surveyAnswers: row?.surveyAnswers ?? null,
    surveyScore: row?.surveyScore ?? null,
    supportCalls: row?.supportCalls ?? null,
    version: row?.version ?? 0,
  }
}

/** How ready the people of a group are, as numbers; shares of a group that is too small would point at people (acm.md §9). */
function readinessOf(matter: Matter, group: PlanGroup, messages: readonly Planned[]): ReadinessView {
  const { today, minGroup } = matter
  const { people, effect } = group
  const ringDay = ringDayIn(matter, group)
  const figures = figuresView(matter, group.id)
  const tooSmall = people !== null && people < minGroup
  const reached = reachedIn(matter, group.id)
  const coverage = coverageOf({ people, ringDay, effect }, reached ?? 0, today)
  const answers = figures.surveyAnswers
  return {
    messages: messagesStanding(
      messages.map(({ row, on }) => ({
        on: row?.state === 'sent' ? row.sentPlannedOn : on,
        state: row?.state ?? 'draft',
        sentOn: row?.sentOn ?? null,
      })),
      today,
    ),
    tooSmall,
    coverage: tooSmall
      ? { reached: null, percent: null, by: coverage.by, state: 'unknown' }
      : { reached, ...coverage, percent: reached === null ? null : coverage.percent },
    champion: championStanding(
      { people, ringDay, shifts: group.shifts },
      group.champions.filter(({ trained }) => trained).length,
      today,
    ),
    survey: answers === null ? null : { answers, score: answers < minGroup ? null : figures.surveyScore },
    callsPer100: tooSmall ? null : callsPer100(figures.supportCalls, people),
  }
}

/**
 * People of a group that some training reached. Whoever went to two is one, and nobody is named: so it is what the form with
 * the most people reached, which is never too much. Null where nobody wrote anything.
 */
function reachedIn({ trainings }: Matter, groupId: string): number | null {
  const counted = trainings.flatMap((row) =>
    row.groupId === groupId && row.reached !== null && findForm(row.formId)?.counts ? [row.reached] : [],
  )
  return counted.length === 0 ? null : Math.max(...counted)
}
