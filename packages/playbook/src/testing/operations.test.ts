import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideRevokeSkip, decideSkip } from '../decide/skip.ts'
import { decideTaskStatus } from '../decide/task-status.ts'
import { nothingKnown, type TaskFact } from '../evaluate/facts.ts'
import { taskOf } from '../playbook/lookup.ts'
import { standaloneAppsVersion1 as standaloneApps } from '../playbook/standalone-apps/version-1/index.ts'
import { roleIds } from '../vocabulary/roles.ts'
import { skipReasonIds } from '../vocabulary/skip-reasons.ts'
import { taskStatusIds } from '../vocabulary/task-status.ts'
import { factsOf, taskOfStatus, today } from './facts.ts'
import { runs } from './runs.ts'

/** One thing somebody tries to do to a task. */
const operation = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(...taskStatusIds),
    percent: fc.integer({ min: -5, max: 110 }),
    reason: fc.constantFrom('', 'Kunde bittet um Aufschub'),
    confirmed: fc.boolean(),
    role: fc.constantFrom(...roleIds),
  }),
  fc.record({
    kind: fc.constant('skip' as const),
    reason: fc.constantFrom(...skipReasonIds),
    evidence: fc.constantFrom('', 'kurz', 'Im Vorprojekt vollständig behandelt'),
    role: fc.constantFrom(...roleIds),
  }),
  fc.record({ kind: fc.constant('revoke' as const), role: fc.constantFrom(...roleIds) }),
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never
type Known = { openItems: number | null; outOfScope: readonly string[] | null }
type Plain = { status: string; percent: number; before: { status: string; percent: number }[] }

const asksWhy = [
  'paused',
  'deferred',
  'warning',
  'cancelled',
  'blockedPendingRemediation',
  'blockedTechnicalCustomer',
].concat(['blockedTechnicalVendor', 'blockedBusiness', 'blockedOther'])

/** The slow, obvious reading of the rules for task 3190: sentence after sentence, and a stack of earlier states. */
function obvious(task: Plain, act: Operation, known: Known): Plain {
  if (act.kind === 'revoke') {
    const earlier = task.before.at(-1)
    return act.role === 'FE' && earlier ? { ...earlier, before: task.before.slice(0, -1) } : task
  }
  if (act.kind === 'skip') {
    if (act.role !== 'FE') return task
    if (task.status === 'complete' || task.status === 'notRequired') return task
    if (act.evidence.length < 20) return task
    if (known.openItems !== 0) return task
    if (act.reason === 'notApplicable' && !known.outOfScope?.includes('3190')) return task
    return { ...task, status: 'notRequired', before: [...task.before, { status: task.status, percent: task.percent }] }
  }
  const signing = act.status === 'complete' || task.status === 'complete'
  if (act.role !== 'FE' && !(act.role === 'FM' && !signing)) return task
  if (task.status === 'notRequired' || act.status === 'notRequired') return task
  if (act.percent < 0 || act.percent > 100) return task
  if (act.percent === 100 && act.status !== 'complete') return task
  if (act.status !== task.status && act.reason === '' && (asksWhy.includes(act.status) || task.status === 'complete'))
    return task
  if (act.status === 'complete' && (known.openItems ?? 0) > 0) return task
  if (act.status === 'complete' && !act.confirmed && task.status !== 'complete') return task
  const percent = act.status === 'complete' ? 100 : act.status === 'notStarted' ? 0 : Math.min(act.percent, 99)
  return { ...task, status: act.status, percent }
}

function decided(current: TaskFact, act: Operation, known: Known): TaskFact {
  const task = taskOf(standaloneApps, '3190')
  const actor = { roles: [act.role] }
  const facts = factsOf({
    delivery: { ...nothingKnown, openChecklistItems: known.openItems, tasksOutOfScope: known.outOfScope },
  })
  const decision =
    act.kind === 'revoke'
      ? decideRevokeSkip(task, current, actor)
      : act.kind === 'skip'
        ? decideSkip(task, current, { reason: act.reason, evidence: act.evidence, actor, today }, facts)
        : decideTaskStatus(
            standaloneApps,
            task,
            current,
            {
              status: act.status,
              percent: act.percent,
              reason: act.reason,
              ...(act.confirmed ? { confirmation: { by: 'Frau Petersen', on: today } } : {}),
              actor,
              today,
            },
            facts,
          )
  return decision.ok ? decision.next : current
}

describe('PB70 random operations', () => {
  it('agree with the obvious calculation', () => {
    fc.assert(
      fc.property(
        fc.array(operation, { maxLength: 40 }),
        fc.record({
          openItems: fc.constantFrom(null, 0, 0, 2),
          outOfScope: fc.constantFrom(null, [] as string[], ['3190']),
        }),
        (operations, known) => {
          let fast = taskOfStatus('3190', 'notStarted')
          let slow: Plain = { status: 'notStarted', percent: 0, before: [] }
          for (const act of operations) {
            fast = decided(fast, act, known)
            slow = obvious(slow, act, known)
            expect([fast.status, fast.percent, fast.skip !== null]).toEqual([
              slow.status,
              slow.percent,
              slow.before.length > 0,
            ])
          }
        },
      ),
      { seed: 20261122, numRuns: runs },
    )
  })
})
