import { describe, expect, it } from 'vitest'
import type { Actor } from '../platform/access/actor.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import { readsHistory } from './policy.ts'

const NORDWIND = customerId('01930000-0000-7000-8000-000000000001')
const SUEDWIND = customerId('01930000-0000-7000-8000-000000000002')

const staff: Actor = {
  personId: '01930000-0000-7000-8000-0000000000a1',
  name: 'Kim',
  email: 'kim@example.org',
  language: 'de',
  kind: 'staff',
  customerId: null,
  organisationRoles: [],
  assignments: [],
  rights: 'read',
}
const administrator: Actor = { ...staff, organisationRoles: ['administrator'] }
const nordwind: Actor = { ...staff, kind: 'customer', customerId: NORDWIND }
/** Organisation roles are worth nothing to people of a customer, should one ever have them. */
const impostor: Actor = { ...nordwind, organisationRoles: ['administrator'] }

describe('who reads the trail', () => {
  it.each([
    ['staff, of any customer', staff, NORDWIND, true],
    ['staff, not of the organisation', staff, ORGANISATION, false],
    ['administrators, of any customer', administrator, SUEDWIND, true],
    ['administrators, of the organisation', administrator, ORGANISATION, true],
    ['people of a customer, not even of their own', nordwind, NORDWIND, false],
    ['people of a customer, not of another', nordwind, SUEDWIND, false],
    ['people of a customer, not of the organisation', nordwind, ORGANISATION, false],
    ['people of a customer with a forged role, not of their own', impostor, NORDWIND, false],
    ['people of a customer with a forged role, not of another', impostor, SUEDWIND, false],
    ['people of a customer with a forged role, not of the organisation', impostor, ORGANISATION, false],
  ])('%s', (_rule, actor, customer, may) => {
    expect(readsHistory(actor, { customerId: customer })).toBe(may)
  })
})
