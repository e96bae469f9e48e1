import { expect, it } from 'vitest'
import { segmentsSearch } from './search.ts'

it.each([
  [
    { by: 'city', numerator: 'any' },
    { by: 'city', numerator: 'any' },
  ],
  [{ by: 'person', numerator: 7, other: 'x' }, {}],
  [{}, {}],
])('reads %j', (search, expected) => expect(segmentsSearch(search)).toEqual(expected))
