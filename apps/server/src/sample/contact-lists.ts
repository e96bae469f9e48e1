import type { IsoDate } from '@lotse/calendar'
import type { ContactRole, NewContact } from '@lotse/contract'
import type { SampleEvent } from './sample-events.ts'
import type { StaffSlug } from './staff.ts'

type More = Partial<NewContact>
type Entered = { readonly on: IsoDate; readonly by: StaffSlug }

/**
 * Makes the contacts of a customer from their names, with addresses in its domain, its country and language. Who is on
 * the account side has an address of the invented vendor.
 */
export function contactsAt(domain: string, country: string, language: 'de' | 'en', timeZone = 'Europe/Berlin') {
  const customer = (name: string, roles: ContactRole[], entered: Entered, more: More = {}): SampleEvent =>
    contact(name, domain, entered, { side: 'customer', roles, country, language, timeZone, ...more })
  return {
    customer,
    /** One of the IT team that deploys. */
    it: (name: string, roles: ContactRole[], entered: Entered, more: More = {}) =>
      customer(name, roles, entered, { itTeam: true, ...more }),
    /** Somebody who may be surveyed about the Apps and has agreed to it. */
    surveyed: (name: string, roles: ContactRole[], entered: Entered, more: More = {}) => {
      const how = language === 'de' ? 'mündlich im Termin' : 'orally, in a meeting'
      return customer(name, roles, entered, {
        surveyServices: ['apps'],
        consent: { state: 'given', on: entered.on, how },
        ...more,
      })
    },
    partner: (name: string, organisation: string, roles: ContactRole[], entered: Entered): SampleEvent =>
      contact(name, 'partner.example', entered, { side: 'partner', roles, organisation, language }),
    account: (name: string, roles: ContactRole[], entered: Entered): SampleEvent =>
      contact(name, 'vendor.example', entered, { side: 'account', roles, language }),
  }
}

function contact(
  name: string,
  domain: string,
  { on, by }: Entered,
  more: More & Pick<NewContact, 'side'>,
): SampleEvent {
  const words = name.split(' ')
  const lastName = words.at(-1) ?? name
  const named = { firstName: words.slice(0, -1).join(' '), lastName, email: `${mailName(name)}@${domain}` }
  return { kind: 'contact', on, by, contact: { ...named, ...more } }
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
