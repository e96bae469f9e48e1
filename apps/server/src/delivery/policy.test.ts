import type { RoleCode } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../platform/access/actor.ts'
import { customerId } from '../platform/db/scope.ts'
import * as time from '../tasks/policy.ts'
import * as delivery from './policy.ts'

const here = {
  customerId: customerId('01930000-0000-7000-8000-0000000000a1'),
  engagementId: '01930000-0000-7000-8000-0000000000e1',
}
const elsewhere = { ...here, engagementId: '01930000-0000-7000-8000-0000000000e2' }

const actor = (role: RoleCode | null, kind: Actor['kind'] = 'staff'): Actor => ({
  personId: '01930000-0000-7000-8000-000000000001',
  name: 'Mara',
  email: 'mara@lotse.example',
  language: 'en',
  kind,
  customerId: kind === 'customer' ? here.customerId : null,
  organisationRoles: [],
  assignments: role === null ? [] : [{ ...here, role }],
  rights: 'write',
})

/** read · state, pilot, answer · record the own time · keep that of others */
type Row = readonly [who: string, actor: Actor, reads: boolean, leads: boolean, records: boolean, keeps: boolean]

const table: readonly Row[] = [
  ['FM', actor('FM'), true, true, true, true],
  ['FE', actor('FE'), true, true, true, false],
  ['SME', actor('SME'), true, false, true, false],
  ['FTA', actor('FTA'), true, false, true, false],
  ['GM FTA', actor('GM_FTA'), true, false, true, false],
  ['Apps Ranger', actor('OPP_RANGER'), true, false, true, false],
  ['RM', actor('RM'), true, false, false, false],
  ['FPM', actor('FPM'), true, false, false, false],
  ['staff without an assignment', actor(null), true, false, false, false],
  ['a customer’s administrator', actor('customerAdmin', 'customer'), true, false, false, false],
  ['a customer with a role of the team by mistake', actor('FM', 'customer'), true, false, false, false],
]

describe('who may do what with the delivery and with time', () => {
  it.each(table)('%s', (_who, person, reads, leads, records, keeps) => {
    expect(delivery.mayReadDelivery(person, here)).toBe(reads)
    for (const policy of [delivery.mayStateFact, delivery.mayKeepPilot, delivery.mayAnswer])
      expect(policy(person, here)).toBe(leads)
    expect(delivery.readsTeamWords(person, here)).toBe(person.kind === 'staff')
    expect(time.mayReadTime(person, here)).toBe(person.kind === 'staff')
    expect(time.mayRecordTime(person, here)).toBe(records)
    expect(time.mayKeepTimeOfOthers(person, here)).toBe(keeps)
  })

  it.each(table)('%s: nothing of it in another engagement', (_who, person) => {
    expect(delivery.mayStateFact(person, elsewhere)).toBe(false)
    expect(time.mayRecordTime(person, elsewhere)).toBe(false)
  })

  it('an entry is changed by its owner and by the FM', () => {
    const own = { ...here, personId: actor('SME').personId }
    const others = { ...here, personId: '01930000-0000-7000-8000-000000000009' }
    expect([time.mayKeep(actor('SME'), own), time.mayKeep(actor('SME'), others)]).toEqual([true, false])
    expect([time.mayKeep(actor('FM'), own), time.mayKeep(actor('FM'), others)]).toEqual([true, true])
    expect(time.mayKeep(actor(null), own)).toBe(false)
  })
})
