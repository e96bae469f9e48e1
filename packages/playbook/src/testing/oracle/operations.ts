import fc from 'fast-check'
import type { DeliveryFacts, UsageVerdictState } from '../../evaluate/facts.ts'
import type { Playbook } from '../../playbook/model.ts'
import type { NoteCategoryId } from '../../vocabulary/note-category-ids.ts'
import { originIds } from '../../vocabulary/origins.ts'
import type { ReasonId } from '../../vocabulary/reason-model.ts'
import type { RoleId } from '../../vocabulary/roles.ts'
import { skipReasonIds } from '../../vocabulary/skip-reasons.ts'
import { taskStatusIds } from '../../vocabulary/task-status.ts'
import type { UsageStatusId } from '../../vocabulary/usage-status.ts'

/** What can happen to an engagement, as somebody would try it: allowed or not is for the rules to say. */

const actor = fc.constantFrom<RoleId>('FM', 'FM', 'FM', 'FE', 'FE', 'FE', 'SME', 'FTA', 'GM_FTA', 'customerAdmin')
const forms: readonly (readonly [UsageStatusId, ReasonId | null])[] = [
  ['unknown', 'customerUnresponsive'],
  ['unknown', 'newSubscription'],
  ['inProgress', 'technicalOnboarding'],
  ['inProgress', 'technicalOnboarding'],
  ['inProgress', 'userAdoption'],
  ['blocked', 'appCompatibility'],
  ['noIntent', 'competitiveSolution'],
  ['duplicate', null],
]
/** Figures around every threshold: 10 %, 100 users, 70 %. */
const figures = [
  [0, 0],
  [99, 1000],
  [100, 1000],
  [97, 971],
  [98, 971],
  [699, 1000],
  [700, 1000],
  [6999, 10_000],
  [7000, 10_000],
] as const
const states: readonly UsageVerdictState[] = [
  'growing',
  'stalled',
  'declining',
  'near-goal',
  're-baselining',
  'insufficient-history',
]

const yesNo = fc.constantFrom(true, true, false, null)
const few = fc.constantFrom(0, 0, 0, 2, null)
/** A project that goes well; without it the later gates would hardly ever pass. */
const allWell: Partial<DeliveryFacts> = {
  openDecisions: 0,
  itTeamSize: 2,
  checklistSent: true,
  openChecklistItems: 0,
  openBlockingItems: 0,
  advisoryItemsWithoutNote: 0,
  readinessReviewed: true,
  pilot: 'go',
  licencesAssigned: true,
  packageTested: true,
  broadRolloutBegan: true,
  targetGroupsCovered: true,
  identitySafeguards: true,
  accountSideInformed: true,
}
const stated = fc.oneof(
  { weight: 4, arbitrary: fc.constant(allWell) },
  fc.record({ openDecisions: few, itTeamSize: fc.constantFrom(0, 2, 2, null) }),
  fc.record({ checklistSent: yesNo, openChecklistItems: few }),
  fc.record({ openBlockingItems: few, advisoryItemsWithoutNote: few }),
  fc.record({ tasksOutOfScope: fc.constantFrom(null, [], ['3190', '3080', '1049']) }),
  fc.record({ readinessReviewed: yesNo, readinessSkipped: yesNo }),
  fc.record({ pilot: fc.constantFrom(null, 'planned', 'go', 'noGo', 'waived') }),
  fc.record({ licencesAssigned: yesNo, packageTested: yesNo }),
  fc.record({ broadRolloutBegan: yesNo, targetGroupsCovered: yesNo }),
  fc.record({ identitySafeguards: yesNo, noBlockerConfirmed: yesNo, accountSideInformed: yesNo }),
) as fc.Arbitrary<Partial<DeliveryFacts>>

const reason = fc.constantFrom('', 'Kunde bittet um Aufschub')

/** Random operations on the tasks, questions and facts of a playbook. */
export function operationOn(playbook: Playbook) {
  // The tasks that gates and phases look at come up more often than the others.
  const watched = ['3080', '3738', '3070', '1049', '3190', '1247', '3650', '1699', '1700', '1701', '1141', '1134']
  const ids = playbook.tasks.map(({ id }) => id)
  const task = fc.constantFrom(
    ...ids,
    ...watched.filter((id) => ids.includes(id)),
    ...watched.filter((id) => ids.includes(id)),
  )
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('status' as const),
        task,
        // Complete comes up as often as all others together, or nobody would ever get through.
        status: fc.oneof(fc.constant('complete' as const), fc.constantFrom(...taskStatusIds)),
        percent: fc.constantFrom(undefined, undefined, 0, 40, 100, 101),
        reason,
        confirmed: fc.boolean(),
        role: actor,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('skip' as const),
        task,
        reason: fc.constantFrom(...skipReasonIds),
        evidence: fc.constantFrom('kurz', 'Im Vorprojekt vollständig behandelt', 'Im Vorprojekt vollständig behandelt'),
        role: actor,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('revoke' as const), task, role: actor }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('due' as const), task, inDays: fc.integer({ min: 0, max: 20 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('usageStatus' as const),
        form: fc.constantFrom(...forms),
        reason,
        role: fc.constantFrom<RoleId>('FM', 'FM', 'FM', 'FE'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('note' as const),
        category: fc.constantFrom<NoteCategoryId>('engagementManagement', 'enterpriseStatus', 'technicalEnablement'),
        role: actor,
        promisedIn: fc.constantFrom(null, 7, 21),
        hasNextAction: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('session' as const), inDays: fc.integer({ min: 1, max: 20 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('answer' as const),
        question: fc.constantFrom(...playbook.questions.map(({ id }) => id)),
        answer: fc.constantFrom('yes' as const, 'no' as const),
      }),
    },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('facts' as const), stated }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('usage' as const),
        figure: fc.constantFrom(...figures),
        growth: fc.constantFrom(null, -1, 2.99, 3, 8),
        state: fc.constantFrom(...states),
        months: fc.constantFrom(null, 0, 1, 2, 3),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('assign' as const),
        role: fc.constantFrom<RoleId>('FM', 'FE', 'SME', 'FTA', 'GM_FTA'),
        to: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('customer' as const),
        level: fc.constantFrom(null, 0, 3, 4),
        seats: fc.constantFrom(null, 150, 19_999, 20_000),
        origin: fc.constantFrom(null, ...originIds),
        surveyEligible: fc.constantFrom(null, 0, 1),
        scenario: fc.constantFrom(null, 'partnerLed' as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('days' as const), count: fc.constantFrom(1, 2, 7, 7, 14) }) },
  )
}

export type Operation = ReturnType<typeof operationOn> extends fc.Arbitrary<infer T> ? T : never
/** An operation that was taken, and the day on which it was. */
export type Taken = { readonly act: Operation; readonly on: string }
