import { expect, it } from 'vitest'
import { answersOf, choiceOf, later, triggerOf } from './opening-values.ts'

it('sends the four answers, without blanks around the words', () => {
  const answers = { plan: 'yes', intentReduced: 'unknown', technicalBlocker: 'no' } as const
  expect(answersOf({ ...answers, whatChanged: '  Die IT-Leitung ging. ' })).toEqual({
    ...answers,
    whatChanged: 'Die IT-Leitung ging.',
  })
})

it.each([
  ['what was proposed on the screen', { cause: '', proposed: 'adoption' }, { causes: ['adoption'], reason: '' }],
  ['nothing where nothing was proposed', { cause: '', proposed: '' }, { causes: [], reason: '' }],
  ['nothing yet', { cause: later, proposed: 'adoption' }, { causes: [], reason: '' }],
  [
    'another one, with the reason',
    { cause: 'technical', proposed: 'adoption' },
    { causes: ['technical'], reason: 'r' },
  ],
  ['the proposed one by name: its reason was taken back', { cause: 'adoption', proposed: 'adoption' }, { reason: '' }],
])('opens with %s', (_name, values, expected) => {
  expect(choiceOf({ ...values, reason: 'r' })).toMatchObject({ ...expected, preselect: false })
})

it.each([
  [null, null, 'manual'],
  ['stall', '2026-08', 'stall'],
  ['stall', null, 'manual'],
  ['paused', null, 'paused'],
  ['slipping', null, 'slipping'],
] as const)('%s since %s is the trigger %s', (trigger, stalledSince, expected) => {
  expect(triggerOf({ trigger, stalledSince: stalledSince as never })).toBe(expected)
})
