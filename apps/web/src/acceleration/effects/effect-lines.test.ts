import { expect, it } from 'vitest'
import { effectLines } from './effect-lines.ts'

const nothing = { tenants: 0, notMeasured: 0, cases: 0, grew: 0, before: null, median: null, low: null, high: null }
const measured = { tenants: 3, cases: 5, grew: 3, before: -1, median: 2, low: -1, high: 4 }
const caveat = { de: 'Vorsicht', en: 'Careful' }
const label = { de: 'Kurzworkshop', en: 'Mini workshop' }

it('counts what was tried and not measured, and marks what is too little for a middle', () => {
  const lines = effectLines(
    {
      measures: [
        { ...measured, measure: 'miniWorkshop', label, notMeasured: 2 },
        { ...measured, cases: 4, measure: 'other', label, notMeasured: 0 },
      ],
      without: nothing,
      caveat,
    },
    'en',
    'Without',
  )
  expect(lines.map(({ name, cases, tried, isFew }) => [name, cases, tried, isFew])).toEqual([
    ['Mini workshop', 5, 7, false],
    ['Mini workshop', 4, 4, true],
    ['Without', 0, 0, true],
  ])
})
