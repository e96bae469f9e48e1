import { expect, it } from 'vitest'
import { evenly } from './evenly.ts'

it('leaves a short list as it is', () => expect(evenly([1, 2, 3], 3)).toEqual([1, 2, 3]))

it('picks from the first to the last', () => {
  const list = Array.from({ length: 1000 }, (_, index) => index)
  const some = evenly(list, 200)
  expect(some).toHaveLength(200)
  expect([some[0], some.at(-1)]).toEqual([0, 999])
})
