import { describe, expect, it } from 'vitest'
import { partOf } from './part-of.ts'
import { adoptionSearch } from './search.ts'

const id = '01930000-0000-7000-8000-000000000001'
const empty = { groups: [], people: [], conversations: [], miniWorkshops: [], objections: [], material: [] }

describe('an entry that the address names', () => {
  it.each([
    ['groups', 'groups'],
    ['people', 'champions'],
    ['conversations', 'conversation'],
    ['miniWorkshops', 'conversation'],
    ['objections', 'objections'],
    ['material', 'material'],
  ] as const)('of %s stands in the part %s', (register, part) => {
    expect(partOf({ ...empty, [register]: [{ id }] }, id)).toBe(part)
    expect(partOf({ ...empty, [register]: [{ id }] }, 'another')).toBeUndefined()
  })

  it('is kept where it may be an id, and left out where it is not', () => {
    expect(adoptionSearch({ entry: id })).toEqual({ entry: id })
    expect(adoptionSearch({ entry: '"><b>' })).toEqual({})
    expect(adoptionSearch({ entry: 5 })).toEqual({})
  })
})
