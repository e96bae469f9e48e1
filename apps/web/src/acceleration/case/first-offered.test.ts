import { expect, it } from 'vitest'
import { firstOffered } from './first-offered.ts'

it('offers the cause whose reason an expert wrote, else the one of the evidence', () => {
  expect(firstOffered({ causes: ['technical'], causeReason: 'The macro fails in 64 bit.' }, 'adoption')).toBe(
    'technical',
  )
  expect(firstOffered({ causes: ['technical'], causeReason: '' }, 'adoption')).toBe('adoption')
  expect(firstOffered({ causes: [], causeReason: '' }, null)).toBeNull()
})
