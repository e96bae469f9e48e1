import { expect, it } from 'vitest'
import { customersOf, nothingPicked, pickedAll, reachedTo, toggled } from './selection.ts'

const rows = ['a', 'b', 'c', 'd'].map((name) => ({ engagementId: `e-${name}`, customerId: `c-${name}` }))
const rowAt = (index: number) => rows[index]
const names = (selection: typeof nothingPicked) => [...selection.picked.keys()]

it('picks a row and lets it go', () => {
  const [a] = rows
  if (!a) throw new Error('no row')
  const one = toggled(nothingPicked, a, 0)
  expect(names(one)).toEqual(['e-a'])
  expect(names(toggled(one, a, 0))).toEqual([])
})

it('reaches from the row picked last, in both directions, and leaves out what is not loaded', () => {
  const c = rows[2]
  if (!c) throw new Error('no row')
  const from = toggled(nothingPicked, c, 2)
  expect(names(reachedTo(from, 0, rowAt)).sort()).toEqual(['e-a', 'e-b', 'e-c'])
  expect(names(reachedTo(from, 9, rowAt)).sort()).toEqual(['e-c', 'e-d'])
})

it('knows each customer once, however many engagements it has', () => {
  const two = pickedAll([
    { engagementId: 'e-1', customerId: 'c' },
    { engagementId: 'e-2', customerId: 'c' },
  ])
  expect(customersOf(two)).toEqual(['c'])
})
