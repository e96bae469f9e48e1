import { expect, it } from 'vitest'
import { onlyIn } from './only-in.ts'

it.each([
  [['a', 'b'], ['b', 'c'], ['a']],
  [['b', 'c'], ['a', 'b'], ['c']],
  [['a'], ['a', 'b'], []],
  // Only the order changed: both sides are told whole.
  [
    ['a', 'b'],
    ['b', 'a'],
    ['a', 'b'],
  ],
  [['a', 'a'], ['b'], ['a']],
])('of %j beside %j stays %j', (lines, others, expected) => expect(onlyIn(lines, others)).toEqual(expected))
