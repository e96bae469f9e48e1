import { expect, it } from 'vitest'
import { withTag } from './tags.ts'

it.each([
  ['a new one', 'Pilot', ['Netz', 'Pilot']],
  ['with blanks and signs around', '  #Pilot   Süd ', ['Netz', 'Pilot Süd']],
  ['the same in other letters', 'netz', ['Netz']],
  ['nothing', ' # ', ['Netz']],
])('%s', (_case, typed, expected) => expect(withTag(['Netz'], typed)).toEqual(expected))
