import { describe, expect, it } from 'vitest'
import { search } from './search.ts'

const options = [
  { value: 'de-de', label: 'Deutsch (Deutschland)', about: 'German' },
  { value: 'fr-fr', label: 'Französisch (Frankreich)', about: 'French' },
  { value: 'ga-ie', label: 'Irisch (Irland)', about: 'Irish', also: 'Gaeilge Frost' },
]
const values = (words: string) => search(options, words).shown.map(({ value }) => value)

describe('a picker finds', () => {
  it.each([
    ['', ['de-de', 'fr-fr', 'ga-ie']],
    ['german', ['de-de']],
    ['franzosisch', ['fr-fr']],
    ['FR', ['fr-fr', 'ga-ie']],
    ['irisch gaeilge', ['ga-ie']],
    ['klingonisch', []],
  ])('by %j', (words, expected) => {
    expect(values(words)).toEqual(expected)
  })

  it('says how many more there are than it shows', () => {
    const many = Array.from({ length: 75 }, (_, at) => ({ value: String(at), label: `Product ${at}`, about: '' }))
    expect(search(many, 'product').more).toBe(15)
    expect(search(many, 'product').shown).toHaveLength(60)
  })
})
