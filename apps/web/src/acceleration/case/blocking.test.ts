import type { AccelerationCase, UsageStatus } from '@lotse/contract'
import { expect, it } from 'vitest'
import { type Blocking, blockingValues, withRecord } from './blocking.ts'

const record = (id: string, more: Partial<UsageStatus> = {}) =>
  ({ id, l1: 'noIntent', version: 1, ...more }) as UsageStatus
const held = { primaryCause: null, causeReason: '' } as AccelerationCase
const blocking: Blocking = {
  held,
  records: [record('a'), record('b', { l1: 'inProgress', owner: 'IT' })],
  changed: null,
}

it('begins with the record that is in progress', () =>
  expect(blockingValues(blocking)).toMatchObject({ recordId: 'b', l1: 'inProgress', owner: 'IT' }))

it('shows what somebody else saved, and saves on top of that', () => {
  const after = withRecord(blocking, record('a', { version: 2, owner: 'Account team' }))
  expect(blockingValues(after)).toMatchObject({ recordId: 'a', l1: 'noIntent', owner: 'Account team' })
  expect(after.records.map(({ version }) => version)).toEqual([2, 1])
  // What was seen at the beginning is not touched: both sides are compared with it.
  expect(blocking.records.map(({ version }) => version)).toEqual([1, 1])
})
