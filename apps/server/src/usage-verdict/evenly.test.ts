import { expect, it } from 'vitest'
import { evenly } from './evenly.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

it.each<[number, number, number[]]>([
  [0, 3, []],
  [3, 3, [0, 1, 2]],
  [6, 3, [0, 2, 4]],
  [7, 3, [0, 2, 4]],
  [2000, 4, [0, 500, 1000, 1500]],
])('of %i at most %i', (count, most, taken) => expect(evenly(upTo(count), most)).toEqual(taken))
