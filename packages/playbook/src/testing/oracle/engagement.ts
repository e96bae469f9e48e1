import { addDays, type IsoDate, isoDate } from '@lotse/calendar'
import { decideNote } from '../../decide/note.ts'
import { decideRevokeSkip, decideSkip } from '../../decide/skip.ts'
import { decideTaskStatus } from '../../decide/task-status.ts'
import { decideUsageStatus } from '../../decide/usage-status.ts'
import type { UsageStatusChange } from '../../decide/usage-status-change.ts'
import { type Facts, noContacts, noMeetings, nothingRecorded, type TaskFact } from '../../evaluate/facts.ts'
import { taskOf } from '../../playbook/lookup.ts'
import type { Playbook } from '../../playbook/model.ts'
import { noteCategoryIds } from '../../vocabulary/note-category-ids.ts'
import type { UsageStatusId } from '../../vocabulary/usage-status.ts'
import { factsOf, recordOf, taskOfStatus, verdictOf } from '../facts.ts'
import type { Operation } from './operations.ts'

/** An engagement as the product keeps it, changed by its decisions, and the day it is there. */
export type Engagement = {
  readonly facts: Facts
  readonly now: IsoDate
  readonly sessions: readonly IsoDate[]
}

export function begin(playbook: Playbook): Engagement {
  const facts = factsOf({
    ...nothingRecorded,
    engagement: {
      ...factsOf().engagement,
      workload: playbook.workload,
      scenario: null,
      assignedRoles: [],
      enterpriseLevel: null,
      origin: null,
      seats: null,
    },
    entitlementRecords: [],
    notes: [],
    noteCategoriesKept: noteCategoryIds,
    meetings: { ...noMeetings, kept: true },
    usage: { latestReadOn: null, verdict: null, monthsAtTarget: null },
  })
  return { facts, now: isoDate('2026-11-22'), sessions: [] }
}

const intents: Readonly<Record<UsageStatusId, string>> = {
  unknown: 'Der Kunde antwortet nicht auf vier Versuche, weil die Ansprechperson ausschied.',
  inProgress: 'Der Kunde will die Apps verteilen, weil der Support von Office 2019 endet.',
  blocked: 'Die Buchhaltung kann nicht umstellen, weil das Add-in der Hausbank abstürzt.',
  noIntent: 'Der Kunde will die Apps nicht, weil die Leitung bei Office 2024 bleibt.',
  duplicate: 'Der Tenant ist doppelt erfasst, weil die Tochter aufgelöst wurde.',
}

/** The form of a state with everything it demands, so that only the step itself is at stake. */
function formOf({ form: [l1, l2], reason }: Extract<Operation, { kind: 'usageStatus' }>): UsageStatusChange {
  const next = { nextAction: 'Anrufen', nextActionDate: isoDate('2029-01-01') }
  const target = { targetDate: isoDate('2029-01-01') }
  const rest = {
    unknown: next,
    inProgress: { ...next, ...target, startDate: isoDate('2026-09-08') },
    blocked: { ...next, ...target, owner: 'Account-Team' },
    noIntent: { ...next, owner: 'Account-Team' },
    duplicate: {},
  }[l1]
  return { l1, ...(l2 === null ? {} : { l2 }), intentNote: intents[l1], reason, ...rest }
}

/** What the product makes of an operation: the engagement afterwards, or null where it refuses. */
export function attempt(playbook: Playbook, engagement: Engagement, act: Operation): Engagement | null {
  const { facts, now } = engagement
  const withFacts = (over: Partial<Facts>): Engagement => ({ ...engagement, facts: { ...facts, ...over } })
  switch (act.kind) {
    case 'status':
    case 'skip':
    case 'revoke':
    case 'due': {
      const next = taskAfter(playbook, engagement, act)
      if (next === null) return null
      return withFacts({ tasks: [...facts.tasks.filter(({ taskId }) => taskId !== act.task), next] })
    }
    case 'usageStatus': {
      const context = {
        today: now,
        stage: 'delivery',
        workload: playbook.workload,
        deploymentSettled: ['complete', 'notRequired'].includes(taskFactIn(facts, '1247').status),
      } as const
      const [current] = facts.entitlementRecords
      const decision = decideUsageStatus(current ?? null, formOf(act), { roles: [act.role] }, context)
      return decision.ok ? withFacts({ entitlementRecords: [recordOf({ ...decision.fields })] }) : null
    }
    case 'note': {
      const wish = { category: act.category, text: 'Gespräch mit Frau Petersen', nextAction: null }
      if (!decideNote({ ...wish, actor: { roles: [act.role] } }, facts).ok) return null
      const note = {
        category: act.category,
        writtenOn: now,
        nextAction: null,
        nextActionDate: act.hasNextAction ? addDays(now, 30) : null,
        status: null,
        nextUpdateOn: act.promisedIn === null ? null : addDays(now, act.promisedIn),
      }
      return withFacts({ notes: [...facts.notes, note] })
    }
    case 'session':
      return onDay({ ...engagement, sessions: [...engagement.sessions, addDays(now, act.inDays)] }, now)
    case 'answer':
      return withFacts({ answers: [...facts.answers, { question: act.question, answer: act.answer, on: now }] })
    case 'facts':
      return withFacts({ delivery: { ...facts.delivery, ...act.stated } })
    case 'usage': {
      const [active, entitled] = act.figure
      const verdict = verdictOf({ active, entitled, growth3pp: act.growth, state: act.state })
      return withFacts({ usage: { latestReadOn: now, verdict, monthsAtTarget: act.months } })
    }
    case 'assign': {
      const others = facts.engagement.assignedRoles.filter((role) => role !== act.role)
      const assignedRoles = act.to ? [...others, act.role] : others
      return withFacts({ engagement: { ...facts.engagement, assignedRoles } })
    }
    case 'customer': {
      const { level, seats, origin, scenario, surveyEligible } = act
      return withFacts({
        engagement: { ...facts.engagement, enterpriseLevel: level, seats, origin, scenario },
        contacts: { ...noContacts, kept: true, surveyEligible },
      })
    }
    case 'days':
      return onDay(engagement, addDays(now, act.count))
  }
}

/** The engagement on a day, with the next session that lies ahead of it. */
function onDay({ facts, sessions }: Engagement, now: IsoDate): Engagement {
  const [nextFollowUpOn = null] = sessions.filter((day) => day > now).sort()
  return { facts: { ...facts, meetings: { ...facts.meetings, nextFollowUpOn } }, now, sessions }
}

function taskFactIn(facts: Facts, id: string): TaskFact {
  return facts.tasks.find(({ taskId }) => taskId === id) ?? taskOfStatus(id, 'notStarted')
}

type TaskOperation = Extract<Operation, { task: string }>

function taskAfter(playbook: Playbook, { facts, now }: Engagement, act: TaskOperation): TaskFact | null {
  const task = taskOf(playbook, act.task)
  const current = taskFactIn(facts, act.task)
  if (act.kind === 'due') return { ...current, due: addDays(now, act.inDays) }
  const actor = { roles: [act.role] }
  if (act.kind === 'revoke') return nextOf(decideRevokeSkip(task, current, actor))
  if (act.kind === 'skip') {
    return nextOf(decideSkip(task, current, { reason: act.reason, evidence: act.evidence, actor, today: now }, facts))
  }
  const wish = {
    status: act.status,
    ...(act.percent === undefined ? {} : { percent: act.percent }),
    reason: act.reason,
    ...(act.confirmed ? { confirmation: { by: 'Frau Petersen', on: now } } : {}),
    actor,
    today: now,
  }
  return nextOf(decideTaskStatus(playbook, task, current, wish, facts))
}

function nextOf(decision: { readonly ok: true; readonly next: TaskFact } | { readonly ok: false }): TaskFact | null {
  return decision.ok ? decision.next : null
}
