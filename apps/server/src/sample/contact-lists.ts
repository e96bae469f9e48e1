import type { IsoDate } from '@lotse/calendar'
import type { ContactRole, NewContact } from '@lotse/contract'
import type { SampleContact } from './model.ts'
import type { StaffSlug } from './staff.ts'

type More = Partial<NewContact>
type Entered = { readonly on: IsoDate; readonly by: StaffSlug }

/**
 * Makes the contacts of a customer from their names, with addresses in its domain, its country and language. Who is on
 * the account side has an address of the invented vendor.
 */
export function contactsAt(domain: string, country: string, language: 'de' | 'en', timeZone = 'Europe/Berlin') {
  const person = (name: string, at: string): Pick<NewContact, 'firstName' | 'lastName' | 'email'> => {
    const words = name.split(' ')
    const lastName = words.at(-1) ?? name
    return { firstName: words.slice(0, -1).join(' '), lastName, email: `${mailName(name)}@${at}` }
  }
  const customer = (name: string, roles: ContactRole[], { on, by }: Entered, more: More = {}): SampleContact => ({
    side: 'customer',
    ...person(name, domain),
    roles,
    country,
    language,
    timeZone,
    ...more,
    on,
    by,
  })
  return {
    customer,
    /** One of the IT team that deploys. */
    it: (name: string, roles: ContactRole[], entered: Entered, more: More = {}) =>
      customer(name, roles, entered, { itTeam: true, ...more }),
    /** Somebody who may be surveyed about the Apps and has agreed to it. */
    surveyed: (name: string, roles: ContactRole[], entered: Entered, more: More = {}) =>
      customer(name, roles, entered, {
        surveyServices: ['apps'],
        consent: {
          state: 'given',
          on: entered.on,
          how: language === 'de' ? 'mündlich im Termin' : 'orally, in a meeting',
        },
        ...more,
      }),
    partner: (name: string, organisation: string, roles: ContactRole[], { on, by }: Entered): SampleContact => ({
      side: 'partner',
      ...person(name, 'partner.example'),
      roles,
      organisation,
      language,
      on,
      by,
    }),
    account: (name: string, roles: ContactRole[], { on, by }: Entered): SampleContact => ({
      side: 'account',
      ...person(name, 'vendor.example'),
      roles,
      language,
      on,
      by,
    }),
  }
}

/** A name as it stands in a mail address: `Eva Pichler` becomes `eva.pichler`. */
function mailName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
  return plain
    .normalize('NFD')
    .replace(/[^a-z -]/g, '')
    .replaceAll(' ', '.')
}
