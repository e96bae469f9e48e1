import { expect, it } from 'vitest'
import { courseSearch } from './course-search.ts'

it.each<[string, Record<string, unknown>, ReturnType<typeof courseSearch>]>([
  ['nothing', {}, {}],
  [
    'all of it',
    { view: 'list', optional: true, settled: 'true', core: 1, legend: true },
    { view: 'list', optional: true, settled: true, core: true, legend: true },
  ],
  ['unknown values', { view: 'table', optional: 'no', settled: false, core: 0 }, {}],
])('reads %s', (_name, search, expected) => {
  expect(courseSearch(search)).toEqual(expected)
})
