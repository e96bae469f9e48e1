import type { Localised } from '../localised.ts'
import type { GateCondition } from '../playbook/gate.ts'
import type { Playbook } from '../playbook/model.ts'
import type { DoneLevelId } from '../vocabulary/done-levels.ts'
import { isActive } from './context.ts'
import type { Facts } from './facts.ts'
import { conditionState } from './gates.ts'
import type { DoneState, GateConditionState, LinkTarget } from './result.ts'
import { isAtTarget, isStable } from './usage-state.ts'

/** Active users that make the enablement milestone (engagement.md §12 "Stable", §13). */
export const MILESTONE_USERS = 100
/** Below this many seats a share is enough. */
export const MILESTONE_SEATS = 1000
/** The share of active users, in percent, that is enough below those seats. */
export const MILESTONE_PERCENT = 10

/** What a level asks for beyond what gates know. */
type OwnCondition =
  | 'targetGroupsCovered'
  | 'usageAtTarget'
  | 'sessionsContinue'
  | 'milestone'
  | 'ended'
  | 'endExplained'
type DoneCondition = GateCondition | OwnCondition

const gone: readonly DoneCondition[] = ['ended', 'endExplained']
const closing: readonly DoneCondition[] = [
  { kind: 'usageStable' },
  { kind: 'taskSettled', taskId: '3735' },
  { kind: 'surveyContactNamed' },
  { kind: 'accelerationClosed', taskId: '3650' },
  { kind: 'accountSideInformed' },
  { kind: 'finalNoteWritten' },
]
const conditionsOf: Readonly<Record<DoneLevelId, readonly DoneCondition[]>> = {
  pageOutput: ['targetGroupsCovered', { kind: 'taskSettled', taskId: '1247' }],
  nextStep: ['usageAtTarget', 'sessionsContinue'],
  enablement: ['milestone'],
  closed: closing,
  closedEarly: gone,
}

const onTheWay = ['pageOutput', 'nextStep', 'enablement', 'closed'] as const

/**
 * When the engagement is done, level by level, with what each still lacks (engagement.md §13). While somebody wants the
 * service the four levels to its close count, afterwards the early one. Null for core onboarding, which has no
 * definition of its own.
 */
export function doneState(playbook: Playbook, facts: Facts): DoneState | null {
  if (playbook.workload !== 'apps') return null
  const concerned: readonly DoneLevelId[] = isActive(facts) ? onTheWay : ['closedEarly']
  const levels = concerned.map((id) => {
    const conditions = conditionsOf[id]
      .filter((condition) => isKnownTo(playbook, condition))
      .map((condition) => stateOf(playbook, facts, condition))
    return { id, reached: conditions.every(({ state }) => state === 'met'), conditions }
  })
  return { level: levels.findLast(({ reached }) => reached)?.id ?? null, levels }
}

/** Earlier versions of a playbook lack some tasks; what they do not have cannot be asked for. */
function isKnownTo({ tasks }: Playbook, condition: DoneCondition): boolean {
  return typeof condition === 'string' || !('taskId' in condition) || tasks.some(({ id }) => id === condition.taskId)
}

function stateOf(playbook: Playbook, facts: Facts, condition: DoneCondition): GateConditionState {
  if (typeof condition !== 'string') return conditionState(playbook, facts, condition)
  const { text, target } = words[condition]
  const met = answers[condition](facts)
  return { state: met === null ? 'unknown' : met ? 'met' : 'unmet', text, target }
}

const answers: Readonly<Record<OwnCondition, (facts: Facts) => boolean | null>> = {
  targetGroupsCovered: ({ delivery }) => delivery.targetGroupsCovered,
  usageAtTarget: ({ usage }) => (usage.verdict === null ? null : isAtTarget(usage.verdict)),
  sessionsContinue: ({ meetings, usage }) => {
    if (isStable(usage)) return true
    return meetings.kept ? meetings.nextFollowUpOn !== null : null
  },
  milestone: ({ usage: { verdict }, delivery }) => {
    if (delivery.noBlockerConfirmed === true) return true
    if (verdict === null) return null
    const { active, entitled } = verdict
    // In integers: 9.99 % is not the milestone, 10 % is.
    return active >= MILESTONE_USERS || (isSmall(entitled) && 100 * active >= MILESTONE_PERCENT * entitled)
  },
  ended: (facts) => facts.entitlementRecords.length > 0 && !isActive(facts),
  endExplained: ({ entitlementRecords }) =>
    entitlementRecords.every(({ intentNote }) => (intentNote ?? '').trim() !== ''),
}

/** Whether a share is enough; without anybody entitled there is none. */
function isSmall(entitled: number): boolean {
  return entitled > 0 && entitled < MILESTONE_SEATS
}

const words: Readonly<Record<OwnCondition, { readonly text: Localised; readonly target: LinkTarget }>> = {
  targetGroupsCovered: {
    text: {
      de: 'Alle Zielgruppen versorgt oder mit Begründung ausgenommen',
      en: 'Every target group covered, or excluded with a reason',
    },
    target: { page: 'delivery' },
  },
  usageAtTarget: {
    text: {
      de: 'Aktive Nutzung im letzten abgeschlossenen Monat bei 70 % oder darüber',
      en: 'Active use at 70 % or above in the newest closed month',
    },
    target: { page: 'usage' },
  },
  sessionsContinue: {
    text: {
      de: 'Künftiger Folgetermin vereinbart, bis die Nutzung stabil ist',
      en: 'Follow-up session agreed, until use is stable',
    },
    target: { page: 'meetings' },
  },
  milestone: {
    text: {
      de: '100 aktive Benutzer oder unter 1.000 Plätzen 10 %; oder der Kunde bestätigt, dass ihn technisch nichts hindert',
      en: '100 active users, or 10 % under 1,000 seats; or the customer confirms that nothing technical stands in the way',
    },
    target: { page: 'usage' },
  },
  ended: {
    text: {
      de: 'Jeder Eintrag ist „Keine Absicht“ oder „Doppelt oder ungültig“',
      en: 'Every record is “No intent” or “Duplicate or invalid”',
    },
    target: { page: 'status', recordId: null },
  },
  endExplained: {
    text: { de: 'Der Grund steht in der Absichtsnotiz', en: 'The intent note says why' },
    target: { page: 'status', recordId: null },
  },
}
