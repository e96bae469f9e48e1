import { expect, it } from 'vitest'
import { ringNamed } from './ring-named.ts'

const rings = ['Ring 1: Pilot', 'Ring 10', 'Breite', 'breite'].map((name) => ({ id: name, name }))

it.each([
  ['Ring 1: Pilot', 'Ring 1: Pilot'],
  [' ring  1 ', 'Ring 1: Pilot'],
  ['Ring 10', 'Ring 10'],
  ['Ring', null],
  ['Pilot', null],
  ['Breite', null],
  ['', null],
  [null, null],
])('%j names %j', (words, ring) => expect(ringNamed(words, rings)).toBe(ring))
