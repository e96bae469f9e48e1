import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../evaluate/facts.ts'
import { answered, openCaseOf, stalledFacts } from '../testing/acceleration.ts'
import { recordOf, taskOfStatus, today } from '../testing/facts.ts'
import { caseNotices } from './case-notices.ts'

const old = { openedOn: isoDate('2026-09-01'), lastEffortOn: null }
const stable = { raw: 'stable', state: 'stable', active: 900 } as const
const blocked = { entitlementRecords: [recordOf({ l1: 'blocked', l2: 'appCompatibility', owner: 'AT' })] }
const over = { outcome: 'recovered', closedOn: isoDate('2026-09-20') } as const
const atGoal = (facts: Facts): Facts => ({ ...facts, usage: { ...facts.usage, monthsAtTarget: 2 } })
const told = (facts: Facts) => caseNotices(facts, today).map(({ key, kind }) => `${kind} ${key}`)

describe('PB118 what a case tells', () => {
  it.each<[string, Facts, string[]]>([
    ['a stall once', stalledFacts(), ['stall case:stall:2026-08']],
    ['no stall in the holidays', stalledFacts({}, {}, { quiet: true }), []],
    [
      'a postponed stall that is back',
      stalledFacts({ alert: answered('postponed', '2026-10', '2026-11-22') }),
      ['stall case:stall:2026-08:after:2026-11-22'],
    ],
    ['nothing while it is new', stalledFacts({ case: openCaseOf({ openedOn: today }) }), []],
    [
      'what is due once it is old',
      stalledFacts({ case: openCaseOf({ ...old, primaryCause: null, steps: [], reviewOn: null, reviewHeldOn: null }) }),
      [
        'case case:causeDue:2026-09-01',
        'review case:reviewDue:2026-09-01',
        'case case:effortMissing:2026-09-01:2026-09-01',
      ],
    ],
    ['nothing while blocked', stalledFacts({ case: openCaseOf(old) }, blocked), []],
    [
      'that use is stable, while task 3650 does not know yet',
      atGoal(
        stalledFacts({ monthsStalled: 0, lastCase: over }, { tasks: [taskOfStatus('3650', 'inProgress')] }, stable),
      ),
      ['case case:stable:2026-10'],
    ],
  ])('%s', (_name, facts, expected) => expect(told(facts)).toEqual(expected))

  it('a stall to the three who discuss it', () =>
    expect(caseNotices(stalledFacts(), today)[0]?.roles).toEqual(['FM', 'FE', 'SME']))
})
