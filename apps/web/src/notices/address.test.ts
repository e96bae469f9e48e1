import { expect, it } from 'vitest'
import { noticeAddress } from './address.ts'

const place = { customerId: 'c', engagementId: 'e' }

it.each([
  [
    { ...place, target: { page: 'usage' } },
    { to: '/customers/c/engagements/e/usage', search: {} },
  ],
  [
    { ...place, target: { page: 'task', taskId: '3650' } },
    { to: '/customers/c/engagements/e', search: { task: '3650' } },
  ],
  [
    { ...place, target: { page: 'path', path: '/work?kind=alarm' } },
    { to: '/work', search: { kind: 'alarm' } },
  ],
  [{ ...place, target: { page: 'path', path: '//example.org' } }, null],
  [{ customerId: null, engagementId: null, target: { page: 'usage' } }, null],
] as const)('%j', (notice, address) => {
  expect(noticeAddress(notice)).toEqual(address)
})
