import { describe, expect, it } from 'vitest'
import { customerId } from '../db/scope.ts'
import { audible } from './audience.ts'

const NORDWIND = customerId('01930000-0000-7000-8000-000000000001')
const SUEDWIND = customerId('01930000-0000-7000-8000-000000000002')
const staff = { kind: 'staff', customerId: null } as const
const nordwind = { kind: 'customer', customerId: NORDWIND } as const
const ENGAGEMENT = '01930000-0000-7000-8000-0000000000e1'
const OTHER = '01930000-0000-7000-8000-0000000000e2'
const narrowedTo = { customerId: NORDWIND, engagementId: ENGAGEMENT, tenantId: OTHER }
const withLink = { ...nordwind, narrowedTo }
const nowhere = { kind: 'customer', customerId: null } as const

const ofNordwind = { customerId: NORDWIND, topics: ['usage', 'history'] as const }
const ofSuedwind = { customerId: SUEDWIND, topics: ['usage'] as const }
const ofTheOrganisation = { customerId: null, topics: ['people', 'session'] as const }

describe('who hears what', () => {
  it.each([
    ['staff hear of every customer', staff, ofNordwind, ['usage', 'history']],
    ['staff hear of the organisation', staff, ofTheOrganisation, ['people', 'session']],
    ['people of a customer hear of their own', nordwind, ofNordwind, ['usage', 'history']],
    ['people of a customer hear nothing of another', nordwind, ofSuedwind, null],
    ['people of a customer hear of sign-ins only, from the organisation', nordwind, ofTheOrganisation, ['session']],
    ['people of no customer hear of none', nowhere, ofNordwind, null],
  ] as const)('%s', (_rule, listener, { customerId: customer, topics }, heard) => {
    expect(audible({ customerId: customer, topics: [...topics] }, listener)?.topics ?? null).toEqual(heard)
  })

  it('of the organisation nothing but sign-ins', () => {
    expect(audible({ customerId: null, topics: ['people', 'jobs'] }, nordwind)).toBeNull()
  })

  it.each([
    ['their engagement', ofNordwind, [OTHER, ENGAGEMENT], ['usage', 'history']],
    ['another engagement', ofNordwind, [OTHER], null],
    ['their customer as a whole', ofNordwind, undefined, null],
    ['another customer', ofSuedwind, [ENGAGEMENT], null],
    ['sign-ins', ofTheOrganisation, undefined, ['session']],
  ])('with a personal link: of %s', (_about, { customerId: of, topics }, engagements, heard) => {
    const told = { customerId: of, topics: [...topics], ...(engagements && { engagements }) }
    const heardOf = audible(told, withLink)
    expect(heardOf?.topics ?? null).toEqual(heard)
    expect(Object.keys(heardOf ?? {})).not.toContain('engagements')
  })
})
