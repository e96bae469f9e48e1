import type { LinkTarget } from '@lotse/contract'
import { expect, it } from 'vitest'
import { engagementAddress, gapsAddress, targetAddress } from './row-address.ts'

const action = (target: LinkTarget) => ({ kind: 'doTask' as const, key: 'stall', target })
const row = { customerId: 'c', engagementId: 'e' }

it.each([
  [engagementAddress(row), '/customers/c/engagements/e'],
  [targetAddress(row, action({ page: 'task', taskId: '3650' })), '/customers/c/engagements/e?task=3650'],
  [targetAddress(row, action({ page: 'usage' })), '/customers/c/engagements/e/usage'],
  [gapsAddress(row), '/data-quality?customer=c'],
])('%s', (address, expected) => expect(address).toBe(expected))
