import { addDays, isoDate, month } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseOutcomes } from '../acceleration/case-words.ts'
import { causeIds } from '../acceleration/causes.ts'
import { stepStates } from '../acceleration/plan-model.ts'
import { plans } from '../acceleration/plans.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { type Facts, noContacts, noMeetings, nothingKnown } from '../evaluate/facts.ts'
import { urgencies } from '../evaluate/result.ts'
import { expertRequestParties, expertRequestStateIds } from '../expert-request/states.ts'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { noteCategoryIds } from '../vocabulary/note-category-ids.ts'
import { originIds } from '../vocabulary/origins.ts'
import { reasonIds } from '../vocabulary/reason-model.ts'
import { roleIds } from '../vocabulary/roles.ts'
import { scenarioIds } from '../vocabulary/scenarios.ts'
import { taskStatusIds } from '../vocabulary/task-status.ts'
import { usageStatusIds } from '../vocabulary/usage-status.ts'
import { recordOf, taskOfStatus, today, verdictOf } from './facts.ts'
import { runs } from './runs.ts'

const day = fc.integer({ min: -400, max: 200 }).map((count) => addDays(isoDate('2026-11-22'), count))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const record = fc
  .record({
    l1: fc.constantFrom(...usageStatusIds),
    l1Since: day,
    l2: maybe(fc.constantFrom(...reasonIds)),
    targetDate: maybe(day),
    owner: maybe(fc.constant('Account-Team')),
    nextAction: maybe(fc.constant('Anrufen')),
    nextActionDate: maybe(day),
    startDate: maybe(day),
  })
  .map((fields) => recordOf(fields))

const usage = fc
  .record({
    active: fc.integer({ min: 0, max: 1250 }),
    growth3pp: maybe(fc.double({ min: -20, max: 20, noNaN: true })),
    state: fc.constantFrom(
      ...(['growing', 'stalled', 'declining', 'near-goal', 're-baselining', 'stable', 'insufficient-history'] as const),
    ),
    qualifier: maybe(fc.constantFrom('reached', 'slipping')),
    quiet: fc.boolean(),
  })
  .map((fields) => verdictOf(fields))

const step = fc.record({
  step: fc.constantFrom(...Object.values(plans).flat()),
  state: fc.constantFrom(...stepStates),
  dueOn: maybe(day),
})
const openCase = fc.record({
  openedOn: day,
  primaryCause: maybe(fc.constantFrom(...causeIds)),
  steps: fc
    .uniqueArray(step, { selector: (one) => one.step.key, maxLength: 5 })
    .map((steps) => steps.map(({ step: { cause, key }, ...rest }) => ({ cause, key, ...rest }))),
  reviewOn: maybe(day),
  reviewHeldOn: maybe(day),
  lastEffortOn: maybe(day),
  openActions: fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), dueOn: maybe(day), words: fc.constant('Proxy öffnen') }),
    { selector: ({ id }) => id },
  ),
})
const acceleration = fc.record({
  monthsStalled: fc.nat({ max: 6 }),
  alert: maybe(
    fc.record({
      answer: fc.constantFrom('postponed' as const, 'dismissed' as const),
      until: maybe(day),
      month: fc.constantFrom(month('2026-07'), month('2026-10')),
    }),
  ),
  case: maybe(openCase),
  lastCase: maybe(fc.record({ outcome: fc.constantFrom(...caseOutcomes), closedOn: day })),
})

const facts: fc.Arbitrary<Facts> = fc.record({
  acceleration: maybe(acceleration),
  engagement: fc.record({
    workload: fc.constant('apps'),
    createdOn: day,
    scenario: maybe(fc.constantFrom(...scenarioIds)),
    assignedRoles: fc.uniqueArray(fc.constantFrom(...roleIds)),
    enterpriseLevel: maybe(fc.integer({ min: 0, max: 4 })),
    origin: maybe(fc.constantFrom(...originIds)),
    seats: maybe(fc.constantFrom(150, 1250, 25_000)),
  }),
  tasks: fc
    .tuple(
      ...standaloneApps.tasks.map((task) =>
        fc
          .record({ status: fc.constantFrom(...taskStatusIds), due: maybe(day) })
          .map(({ status, due }) => taskOfStatus(task.id, status, { due })),
      ),
    )
    .chain((tasks) => fc.subarray([...tasks])),
  entitlementRecords: fc
    .array(record, { maxLength: 3 })
    .map((records) => records.map((entry, index) => ({ ...entry, id: `record-${index}` }))),
  notes: fc.array(
    fc.record({
      category: fc.constantFrom(...noteCategoryIds),
      writtenOn: day,
      nextAction: fc.constant(null),
      nextActionDate: fc.constant(null),
      status: fc.constant(null),
      nextUpdateOn: maybe(day),
    }),
    { maxLength: 4 },
  ),
  noteCategoriesKept: fc.subarray([...noteCategoryIds]),
  usage: fc.record({ latestReadOn: maybe(day), verdict: maybe(usage), monthsAtTarget: maybe(fc.nat({ max: 4 })) }),
  delivery: fc.constant(nothingKnown),
  meetings: fc.constant(noMeetings),
  contacts: fc.constant(noContacts),
  answers: fc.constant([]),
  entitlementsOfTenant: maybe(fc.constantFrom(1250, 1251, 3750)),
  forecasts: fc.constant([]),
  proposals: fc.constant([]),
  expertRequest: maybe(
    fc.record({
      id: fc.constant('request-1'),
      state: fc.constantFrom(...expertRequestStateIds),
      party: maybe(fc.constantFrom(...expertRequestParties)),
      dueOn: maybe(day),
    }),
  ),
})

const check = (property: (facts: Facts) => void) =>
  fc.assert(fc.property(facts, property), { seed: 20261122, numRuns: runs })

describe('PB70 evaluation of any facts', () => {
  it('gives keys that occur once, most urgent first', () =>
    check((given) => {
      const { nextActions } = evaluate(standaloneApps, given, today)
      const keys = nextActions.map((action) => action.key)
      const ranks = nextActions.map((action) => urgencies.indexOf(action.urgency))
      expect(new Set(keys).size).toBe(keys.length)
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    }))
  it('says everything in both languages, without a gap', () =>
    check((given) => {
      const { nextActions, findings } = evaluate(standaloneApps, given, today)
      const texts = [
        ...nextActions.flatMap((action) => [action.title, action.reason]),
        ...findings.map((entry) => entry.text),
      ]
      for (const text of texts) {
        expect(text.de).not.toMatch(/undefined|null|NaN|^\s*$/)
        expect(text.en).not.toMatch(/undefined|null|NaN|^\s*$/)
      }
    }))
  it('does not depend on the order in which facts are listed', () =>
    check((given) => {
      const turned = { ...given, tasks: [...given.tasks].reverse(), notes: [...given.notes].reverse() }
      expect(evaluate(standaloneApps, turned, today)).toEqual(evaluate(standaloneApps, given, today))
    }))
  it('PB120 says days and counts none that passed: long after all of them one day reads like the next', () =>
    check((given) => {
      const [day, next] = [isoDate('2029-03-10'), isoDate('2029-03-11')]
      expect(evaluate(standaloneApps, given, next)).toEqual(evaluate(standaloneApps, given, day))
    }))
  it('passes no gate on what nobody knows', () =>
    check((given) => {
      const gates = evaluate(standaloneApps, given, today).gates.filter((gate) => gate.state === 'passed')
      // Readiness, items, pilot, licences and package are unknown throughout, so G1, G2 and G3 can never pass.
      expect(gates.filter((gate) => ['G1', 'G2', 'G3'].includes(gate.id))).toEqual([])
    }))
  it('opens no stall at 70 % or at three points', () =>
    check((given) => {
      const verdict = given.usage.verdict
      if (verdict === null || (100 * verdict.active < 70 * verdict.entitled && (verdict.growth3pp ?? 3) < 3)) return
      const { nextActions } = evaluate(standaloneApps, given, today)
      expect(nextActions.filter(({ key }) => key.startsWith('stall'))).toEqual([])
    }))
})
