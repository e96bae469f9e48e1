import type { IsoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { contactsSearch, filterOf } from './search.ts'
import { inputOf, newValues } from './values.ts'

const today = '2026-11-22' as IsoDate

describe('a contact out of its form', () => {
  const empty = newValues('customer', 'de')

  it('says nothing where nothing was typed', () => {
    expect(inputOf({ ...empty, lastName: 'Ada' }, today)).toMatchObject({
      lastName: 'Ada',
      firstName: null,
      email: null,
      roles: [],
      surveyServices: [],
      consent: null,
      isPrimary: false,
      language: 'de',
    })
  })

  it('begins in the country of the customer, which can be changed', () => {
    const begun = newValues('customer', 'de', 'AT')
    expect(inputOf(begun, today).country).toBe('AT')
    expect(inputOf({ ...begun, country: ' ' }, today).country).toBeNull()
  })

  it('takes today for the day of the consent, and knows no foreign words', () => {
    const input = inputOf(
      { ...empty, roles: 'admin nonsense pm', surveyServices: 'apps', consentState: 'given', country: 'de' },
      today,
    )
    expect(input).toMatchObject({
      roles: ['admin', 'pm'],
      surveyServices: ['apps'],
      consent: { state: 'given', on: '2026-11-22', how: null },
      country: 'DE',
    })
  })

  it('puts only people of the customer into its IT team', () => {
    expect(inputOf({ ...newValues('partner', ''), itTeam: 'yes' }, today).itTeam).toBe(false)
  })
})

describe('the address of the contacts', () => {
  it('drops what is broken', () => {
    expect(contactsSearch({ q: 7, side: 'moon', role: 'admin', only: 'x', sort: '-side', contact: '1' })).toEqual({
      q: '7',
      role: 'admin',
      sort: '-side',
    })
  })

  it('becomes what the API asks for, by name unless it says otherwise', () => {
    expect(filterOf({ side: 'account' })).toEqual({ side: 'account', sort: 'name', descending: false })
  })
})
