import type { IsoDate } from '@lotse/calendar'
import type { SampleCustomer } from '../model.ts'
import { workdaysFrom } from '../writing.ts'

/** With a Windows upgrade: this playbook does not cover that, so the customer is kept without an engagement. */
export function hochalm(asOf: IsoDate): SampleCustomer {
  return {
    slug: 'hochalm',
    name: 'Hochalm Bergbahnen AG',
    city: 'Bad Gastein',
    country: 'AT',
    language: 'de',
    createdOn: workdaysFrom(asOf)(-19),
    groups: ['Alpenraum'],
    tags: [],
    engagement: null,
  }
}
