import { isoDate } from '@lotse/calendar'
import { expect, it } from 'vitest'
import { keyDataInput, keyDataValues, reasonsIn } from './fields.ts'

const recorded = {
  wantedOn: isoDate('2027-06-30'),
  intent: 'Ein Office für alle Werke',
  businessReasons: ['security' as const, 'savings' as const],
  successOwner: null,
  stakeholders: null,
  scenarios: null,
  awareness: null,
  training: 'Kurzfilme',
}

it('what is recorded comes back from the form as it was', () => {
  expect(keyDataInput(keyDataValues(recorded))).toEqual(recorded)
})

it.each([
  ['', []],
  ['savings security', ['security', 'savings']],
  ['savings nonsense', ['savings']],
])('the reasons in "%s" are %j, in the order of the list', (words, expected) => {
  expect(reasonsIn(words)).toEqual(expected)
})
