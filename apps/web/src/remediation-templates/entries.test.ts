import { describe, expect, it } from 'vitest'
import { entryIn, freshItem, freshQuestion, nextItemId, type Part, supported, withEntry } from './entries.ts'

const empty: Part = { questions: [], items: [], services: [] }
const item = (id: string) => ({ ...freshItem(empty, 'devices'), id })

describe('entries of an own part', () => {
  it.each([
    [[], 'OWN-01'],
    [['OWN-01', 'OWN-09', 'OWN-X'], 'OWN-10'],
    [['OWN-99'], 'OWN-100'],
  ])('after %j the next item is %s', (ids, next) => {
    expect(nextItemId({ ...empty, items: ids.map(item) })).toBe(next)
  })

  it('are added, replaced in their place even under another id, and taken out', () => {
    const one = withEntry(empty, 'items', 'OWN-01', item('OWN-01'))
    const two = withEntry(one, 'items', 'OWN-02', item('OWN-02'))
    const renamed = withEntry(two, 'items', 'OWN-01', item('OWN-03'))
    expect(renamed.items.map(({ id }) => id)).toEqual(['OWN-03', 'OWN-02'])
    expect(withEntry(renamed, 'items', 'OWN-02', undefined).items.map(({ id }) => id)).toEqual(['OWN-03'])
    expect(entryIn(two, 'items', 'OWN-02')).toEqual(item('OWN-02'))
  })

  it('of services are known by their service', () => {
    const part = withEntry({ ...empty, questions: [freshQuestion('devices')] }, 'services', 'apps', supported('apps'))
    expect(entryIn(part, 'services', 'apps')?.supported).toBe(true)
    expect(entryIn(part, 'services', 'core')).toBeUndefined()
  })
})
