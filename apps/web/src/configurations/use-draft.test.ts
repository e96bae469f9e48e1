import { expect, it } from 'vitest'
import { baseOf } from './use-draft.ts'

it('stands on the present details as long as the text is the one that was seen', () => {
  const seen = { id: '1', text: 'a', version: 1 }
  expect(baseOf(seen, { ...seen, version: 2 }).version).toBe(2)
  expect(baseOf(seen, { ...seen, text: 'b', version: 2 }).version).toBe(1)
  expect(baseOf(seen, { ...seen, id: '2', version: 2 }).version).toBe(1)
})
