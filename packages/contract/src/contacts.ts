import { contactRoleIds, contactSideIds } from '@lotse/playbook'
import { z } from 'zod'
import { act, change, read } from './route.ts'
import {
  id,
  instant,
  isoDate,
  type Localised,
  line,
  pageInput,
  pageOf,
  personRef,
  prose,
  text,
  version,
} from './shared.ts'
import { workload } from './vocabulary.ts'

/**
 * Contacts of a customer: its own people, partners, the vendor's account side. One contact as a vCard is
 * `/customers/{customerId}/contacts/{contactId}.vcf`; the list as CSV is `/customers/{customerId}/contacts.csv`.
 */

const tag = 'Contacts'
const place = { customerId: id }
const one = { ...place, contactId: id }

export const contactSide = z.enum(contactSideIds)
export type ContactSide = z.infer<typeof contactSide>
export const contactRole = z.enum(contactRoleIds)
export type ContactRole = z.infer<typeof contactRole>

/** Enough to name a contact anywhere; of an erased one the pseudonym is all there is. */
export const contactRef = z.object({
  id,
  name: z.string().meta({ description: 'the name, or the pseudonym of an erased contact' }),
  erased: z.boolean(),
})
export type ContactRef = z.infer<typeof contactRef>

const noSuchZone: Localised = {
  de: 'Diese Zeitzone gibt es nicht. Erwartet wird ein Name wie Europe/Berlin.',
  en: 'There is no such time zone. Expected a name such as Europe/Berlin.',
}

/** A time zone by its IANA name, such as Europe/Berlin. */
const timeZone = text(60).refine(isTimeZone, { params: { said: noSuchZone } })

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const countryCode = z.string().regex(/^[A-Z]{2}$/)
/** A language by its BCP 47 code: `de`, `pt-BR`. */
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)

/** Whether somebody agreed to be written to and surveyed: since when, and how they said so. */
export const consent = z.object({
  state: z.enum(['given', 'withdrawn']),
  on: isoDate,
  how: z.string().nullable(),
})
const consentInput = consent.extend({ how: line(300).nullable().default(null) })
export type Consent = z.infer<typeof consent>

export const contact = z.object({
  id,
  customerId: id,
  side: contactSide,
  roles: z.array(contactRole),
  name: z.string().meta({ description: 'first and last name, or the pseudonym of an erased contact' }),
  pseudonym: z.string().meta({ description: 'what stands in the trail for this contact' }),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  country: z.string().nullable().meta({ description: 'ISO 3166 two-letter code' }),
  language: z.string().nullable().meta({ description: 'BCP 47 code' }),
  timeZone: z.string().nullable().meta({ description: 'IANA name' }),
  organisation: z.string().nullable(),
  consent: consent.nullable(),
  doNotCall: z.boolean(),
  surveyServices: z.array(workload).meta({ description: 'services this contact may be surveyed about' }),
  itTeam: z.boolean().meta({ description: 'member of the customer’s IT team that deploys' }),
  isPrimary: z.boolean(),
  preferences: z.string().nullable(),
  createdAt: instant,
  removedAt: instant.nullable(),
  erased: z.object({ at: instant, by: personRef.nullable(), reason: z.string() }).nullable(),
  version,
  may: z.object({
    change: z.boolean(),
    erase: z.boolean(),
    texts: z.boolean().meta({ description: 'to see which texts name it' }),
  }),
})
export type Contact = z.infer<typeof contact>

const about = {
  roles: z.array(contactRole).max(10),
  firstName: line(100).nullable(),
  lastName: line(100),
  email: z.email().max(254).nullable(),
  phone: line(50).nullable(),
  country: countryCode.nullable(),
  language: languageTag.nullable(),
  timeZone: timeZone.nullable(),
  organisation: line().nullable(),
  consent: consentInput.nullable(),
  doNotCall: z.boolean(),
  surveyServices: z.array(workload).max(5),
  itTeam: z.boolean(),
  isPrimary: z.boolean(),
  preferences: prose(2000).nullable(),
}

const created = {
  side: contactSide,
  roles: about.roles.default([]),
  firstName: about.firstName.default(null),
  lastName: about.lastName,
  email: about.email.default(null),
  phone: about.phone.default(null),
  country: about.country.default(null),
  language: about.language.optional().meta({ description: 'without one the language of the customer' }),
  timeZone: about.timeZone.default(null),
  organisation: about.organisation.default(null),
  consent: about.consent.default(null),
  doNotCall: about.doNotCall.default(false),
  surveyServices: about.surveyServices.default([]),
  itTeam: about.itTeam.default(false),
  isPrimary: about.isPrimary.default(false),
  preferences: about.preferences.default(null),
}
const newContact = z.object(created)
export type NewContact = z.infer<typeof newContact>
const contactChange = z.object(about).partial()
export type ContactChange = z.infer<typeof contactChange>

export const contactSort = z.enum(['name', 'side', 'organisation', 'added'])
export type ContactSort = z.infer<typeof contactSort>

/** What a list of contacts may be narrowed to; the CSV takes the same. */
export const contactFilter = {
  search: text(100).optional(),
  side: contactSide.optional(),
  role: contactRole.optional(),
  only: z.enum(['itTeam', 'survey', 'primary', 'doNotCall', 'withoutConsent']).optional(),
  sort: contactSort.default('name'),
  descending: z.stringbool().or(z.boolean()).default(false),
}
const filterShape = z.object(contactFilter)
export type ContactFilter = z.infer<typeof filterShape>

/** A text in which people wrote the name or the mail address of a contact. */
export const namingText = z.object({
  kind: z.enum([
    'note',
    'meeting',
    'decision',
    'document',
    'task',
    'status',
    'configuration',
    'package',
    'adoption',
    'ring',
    'communication',
    'outsideHelp',
    'expertRequest',
    'acceleration',
    'solutionTry',
    'insightLink',
  ]),
  id: z
    .string()
    .meta({ description: 'of a task its number, of a status the engagement, of a message its group and name' }),
  engagementId: id,
  title: z.string().nullable(),
  at: instant,
  excerpt: z.string().nullable().meta({ description: 'the words around the name; null once the contact is erased' }),
})
export type NamingText = z.infer<typeof namingText>

export const contacts = {
  list: read('/customers/{customerId}/contacts', {
    summary: 'The contacts of a customer',
    tag,
    input: { ...place, ...pageInput, ...contactFilter },
    output: pageOf(contact).extend({
      may: z.object({ create: z.array(contactSide) }),
    }),
  }),
  get: read('/customers/{customerId}/contacts/{contactId}', {
    summary: 'One contact',
    tag,
    input: one,
    output: contact,
  }),
  alike: read('/customers/{customerId}/contacts/alike', {
    summary: 'Contacts of the customer with this mail address, before it is entered twice',
    tag,
    input: { ...place, email: text(254).default('') },
    output: z.array(contactRef),
  }),
  texts: read('/customers/{customerId}/contacts/{contactId}/texts', {
    summary: 'Texts that name a contact, or named it when it was erased: erasure leaves them to people',
    tag,
    input: one,
    output: z.array(namingText),
  }),
  create: act('/customers/{customerId}/contacts', {
    summary: 'Add a contact',
    tag,
    input: { ...place, ...created },
    output: contact,
  }),
  change: change('/customers/{customerId}/contacts/{contactId}', {
    summary: 'Change a contact',
    tag,
    params: one,
    body: contactChange.shape,
    output: contact,
  }),
  remove: act('/customers/{customerId}/contacts/{contactId}', {
    summary: 'Remove a contact; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act('/customers/{customerId}/contacts/{contactId}/restore', {
    summary: 'Restore a removed contact',
    tag,
    input: one,
    output: contact,
  }),
  erase: act('/customers/{customerId}/contacts/{contactId}/erasure', {
    summary: 'Erase a contact’s personal data for good, at their request; a pseudonym stays',
    tag,
    repeatable: false,
    input: { ...one, reason: line(300) },
    output: contact,
  }),
}
