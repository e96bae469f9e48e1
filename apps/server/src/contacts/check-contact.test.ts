import { describe, expect, it } from 'vitest'
import { faultOf } from './check-contact.ts'
import { pseudonymOf } from './pseudonym.ts'
import { vcard } from './vcard.ts'

type Checked = Parameters<typeof faultOf>[0]

const ada: Checked = {
  side: 'customer',
  roles: ['admin'],
  itTeam: true,
  surveyServices: ['apps'],
  consent: 'given',
  firstName: 'Ada',
  email: 'ada@example.org',
  country: 'DE',
  language: 'de',
}

describe('a contact whose data fits together', () => {
  const cases: [string, Partial<Checked>, string | null][] = [
    ['as she is', {}, null],
    ['a role of the account side', { roles: ['admin', 'ATU'] }, 'roles'],
    ['an account contact with its own role', { side: 'account', roles: ['ATU'], itTeam: false }, null],
    ['a partner in the IT team', { side: 'partner', roles: [] }, 'itTeam'],
    ['surveyed though consent is withdrawn', { consent: 'withdrawn' }, 'surveyServices'],
    ['surveyed before anybody asked for consent', { consent: null }, null],
    ['surveyed without a first name', { firstName: null }, 'surveyServices'],
    ['surveyed without a mail address', { email: null }, 'surveyServices'],
    ['surveyed without a country', { country: null }, 'surveyServices'],
    ['surveyed without a language', { language: null }, 'surveyServices'],
    ['incomplete, but not surveyed', { surveyServices: [], email: null, country: null }, null],
  ]
  it.each(cases)('%s', (_name, change, field) => {
    expect(faultOf({ ...ada, ...change })?.field ?? null).toBe(field)
  })
})

describe('a pseudonym', () => {
  it('comes from the id alone', () => {
    expect(pseudonymOf('01930000-0000-7000-8000-00000a1b2c3d')).toBe('K-0A1B2C3D')
  })
})

describe('a vCard', () => {
  const row = {
    ...ada,
    id: '01930000-0000-7000-8000-00000a1b2c3d',
    lastName: 'Kön;ig, von\\zu',
    organisation: 'Zeile\nZwei',
    phone: '+49 40 1',
    timeZone: 'Europe/Berlin',
  } as Parameters<typeof vcard>[0]

  it('escapes what would end a value', () => {
    const card = vcard(row, 'de')
    expect(card).toContain('\r\nN:Kön\\;ig\\, von\\\\zu;Ada;;;\r\n')
    expect(card).toContain('\r\nORG:Zeile\\nZwei\r\n')
    expect(card.endsWith('END:VCARD\r\n')).toBe(true)
  })

  it('folds long lines without cutting letters', () => {
    const card = vcard({ ...row, organisation: 'ä'.repeat(200) }, 'en')
    const lines = card.split('\r\n')
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(card.replaceAll('\r\n ', '')).toContain(`ORG:${'ä'.repeat(200)}`)
  })
})
