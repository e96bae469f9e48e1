import { isoDate, month } from '@lotse/calendar'
import type { EntitlementRecord, Facts, TaskFact, UsageVerdict } from '../evaluate/facts.ts'
import { nothingRecorded } from '../evaluate/facts.ts'

/** Builders of facts for tests: a sound engagement of which a test changes only what it is about. */

export const today = isoDate('2026-11-22')

export function factsOf(over: Partial<Facts> = {}): Facts {
  return {
    engagement: {
      workload: 'apps',
      createdOn: isoDate('2026-09-01'),
      scenario: 'partnerLed',
      assignedRoles: ['FM', 'FE'],
      enterpriseLevel: 0,
      origin: 'direct',
      seats: 1250,
    },
    tasks: [],
    entitlementRecords: [recordOf()],
    notes: [
      {
        category: 'engagementManagement',
        writtenOn: isoDate('2026-11-18'),
        nextAction: null,
        nextActionDate: null,
        status: null,
        nextUpdateOn: null,
      },
    ],
    noteCategoriesKept: ['engagementManagement'],
    usage: { latestReadOn: isoDate('2026-11-02'), verdict: verdictOf(), monthsAtTarget: 0 },
    ...nothingRecorded,
    ...over,
  }
}

export function recordOf(over: Partial<EntitlementRecord> = {}): EntitlementRecord {
  return {
    id: 'record-1',
    workload: 'apps',
    count: 1250,
    l1: 'inProgress',
    l1Since: isoDate('2026-09-01'),
    l2: 'technicalOnboarding',
    targetDate: isoDate('2027-03-31'),
    owner: null,
    intentNote: 'Der Kunde löst Office 2019 ab, weil der Support im Oktober endet.',
    nextAction: 'Pilot planen',
    nextActionDate: isoDate('2027-01-15'),
    startDate: isoDate('2026-09-08'),
    l3: null,
    splitReason: null,
    splitApproval: null,
    ...over,
  }
}

export function verdictOf(over: Partial<UsageVerdict> = {}): UsageVerdict {
  const active = over.active ?? 600
  const entitled = over.entitled ?? 1250
  return {
    month: month('2026-10'),
    raw: 'growing',
    state: 'growing',
    qualifier: null,
    quiet: false,
    active,
    entitled,
    rate: (100 * active) / entitled,
    growth3pp: 4.2,
    usersMissingToTarget: Math.max(0, Math.ceil(0.7 * entitled) - active),
    target: 70,
    threshold: 3,
    ...over,
  }
}

export function taskOfStatus(taskId: string, status: TaskFact['status'], over: Partial<TaskFact> = {}): TaskFact {
  return {
    taskId,
    status,
    percent: status === 'complete' ? 100 : 0,
    due: null,
    responsible: null,
    skip: null,
    confirmation: null,
    ...over,
  }
}
