import { expect, it } from 'vitest'
import { TAGS_AT_MOST, withTag } from './tags.ts'

it.each([
  ['a new one', 'Pilot', ['Netz', 'Pilot']],
  ['with blanks and signs around', '  #Pilot   Süd ', ['Netz', 'Pilot Süd']],
  ['the same in other letters', 'netz', ['Netz']],
  ['nothing', ' # ', ['Netz']],
])('%s', (_case, typed, expected) => expect(withTag(['Netz'], typed)).toEqual(expected))

it('takes no more than a note can have', () => {
  const full = Array.from({ length: TAGS_AT_MOST }, (_, index) => `t${index}`)
  expect(withTag(full, 'one more')).toEqual(full)
})
