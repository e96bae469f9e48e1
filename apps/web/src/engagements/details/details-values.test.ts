import { describe, expect, it } from 'vitest'
import { enterpriseOf } from '../../customers/enterprise-values.ts'
import { chosenOf, detailsValues } from './details-values.ts'

const nothing = { scenario: null, origin: null, enterpriseLevel: null, seats: null }

describe('the details of an engagement', () => {
  it.each([
    [nothing, { scenario: '', origin: '', enterpriseLevel: '', seats: '' }],
    [
      { scenario: 'partnerLed', origin: 'direct', enterpriseLevel: 0, seats: 4800 } as const,
      { scenario: 'partnerLed', origin: 'direct', enterpriseLevel: '0', seats: '4800' },
    ],
  ])('come into the form and go back as they were', (known, values) => {
    expect(detailsValues(known)).toEqual(values)
    const { scenario = null, origin } = chosenOf(values)
    expect({ scenario, origin, ...enterpriseOf(values) }).toEqual(known)
  })

  it('take no seats that are no count', () =>
    expect(enterpriseOf({ enterpriseLevel: '3', seats: 'etwa 500' })).toEqual({ enterpriseLevel: 3, seats: undefined }))
})
