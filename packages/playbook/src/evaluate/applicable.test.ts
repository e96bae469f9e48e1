import { describe, expect, it } from 'vitest'
import { coreOnboarding } from '../playbook/core-onboarding/index.ts'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { factsOf, taskOfStatus, today } from '../testing/facts.ts'
import { evaluate } from './evaluate.ts'
import type { EngagementFacts, Facts } from './facts.ts'

const engagement = (over: Partial<EngagementFacts>) => ({ engagement: { ...factsOf().engagement, ...over } })
const stateOf = (id: string, over: Partial<Facts>) => {
  const playbook = standaloneApps.tasks.some((task) => task.id === id) ? standaloneApps : coreOnboarding
  return evaluate(playbook, factsOf(over), today).tasks.find(({ taskId }) => taskId === id)
}

describe('PB16 whether a task applies', () => {
  const cases: [string, string, Partial<Facts>, string | null][] = [
    ['4090 without an architect', '4090', {}, 'Desktop architect (GM FTA) is not assigned.'],
    ['4090 with one', '4090', engagement({ assignedRoles: ['FM', 'FE', 'GM_FTA'] }), null],
    ['4091 without an architect', '4091', {}, 'Desktop architect (GM FTA) is not assigned.'],
    ['4092 without an architect', '4092', {}, 'Desktop architect (GM FTA) is not assigned.'],
    ['3333 without an architect', '3333', {}, 'Architect (FTA) is not assigned.'],
    [
      '4058 approached directly',
      '4058',
      engagement({ origin: 'direct' }),
      'Applies only to this origin: Request for assistance.',
    ],
    ['4058 asked for', '4058', engagement({ origin: 'requestForAssistance' }), null],
    ['4058 of unknown origin: unknown exempts nobody', '4058', engagement({ origin: null }), null],
    [
      '3352 with few seats',
      '3352',
      engagement({ seats: 19_999, enterpriseLevel: 2 }),
      'Applies from 20,000 seats, or as an exception from level 3; the customer has 19,999.',
    ],
    ['3352 with 20,000 seats', '3352', engagement({ seats: 20_000 }), null],
    ['3352 as the exception', '3352', engagement({ seats: 5, enterpriseLevel: 3 }), null],
    ['3352 with unknown seats', '3352', engagement({ seats: null }), null],
    ['1134 while 1141 runs', '1134', { tasks: [taskOfStatus('1141', 'inProgress')] }, '1141 was chosen in its place.'],
    ['1141 while 1134 runs', '1141', { tasks: [taskOfStatus('1134', 'complete')] }, '1134 was chosen in its place.'],
    ['1141 while nothing is chosen', '1141', {}, null],
    [
      '1148 without federation',
      '1148',
      { answers: [{ question: 'federation', answer: 'no', on: today }] },
      '“Does the customer sign in by federation?” was answered with no.',
    ],
    ['1148 with federation', '1148', { answers: [{ question: 'federation', answer: 'yes', on: today }] }, null],
    ['1148 unanswered', '1148', {}, null],
  ]
  it.each(cases)('%s', (_name, id, over, because) => {
    const state = stateOf(id, over)
    expect(state?.notApplicableBecause?.en ?? null).toBe(because)
    expect(state?.applicable).toBe(because === null)
    if (because !== null) expect(state?.notApplicableBecause?.de).toMatch(/\S/)
  })
  it('what somebody works on applies whatever the conditions say', () =>
    expect(stateOf('4090', { tasks: [taskOfStatus('4090', 'inProgress')] })?.applicable).toBe(true))
  it('what does not apply is nobody’s next action', () => {
    const { nextActions } = evaluate(standaloneApps, factsOf(), today)
    expect(nextActions.filter(({ key }) => key === 'task:4090')).toEqual([])
  })
  it('what does not apply holds up nothing after it', () =>
    expect(stateOf('4058', engagement({ origin: 'requestForAssistance' }))?.waitsFor).toEqual(['3735']))
})
