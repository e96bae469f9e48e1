import type { IsoDate } from '@lotse/calendar'
import type { Contact, ContactSide } from '@lotse/contract'
import { contactRoleIds, contactSideIds, workloadIds } from '@lotse/playbook'
import { listIn } from '../ui/form/list-text.ts'

/** What the form of a contact holds: text only, so that two sides of a conflict can be laid side by side. */

const contactFields = [
  'side',
  'firstName',
  'lastName',
  'roles',
  'email',
  'phone',
  'organisation',
  'country',
  'language',
  'timeZone',
  'isPrimary',
  'itTeam',
  'doNotCall',
  'surveyServices',
  'consentState',
  'consentOn',
  'consentHow',
  'preferences',
] as const
export type ContactField = (typeof contactFields)[number]
export type ContactValues = Record<ContactField, string>

const consentStates = ['given', 'withdrawn'] as const

const yes = (value: boolean): string => (value ? 'yes' : '')

export function valuesOf(contact: Contact): ContactValues {
  return {
    side: contact.side,
    firstName: contact.firstName ?? '',
    lastName: contact.lastName ?? '',
    roles: contact.roles.join(' '),
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    organisation: contact.organisation ?? '',
    country: contact.country ?? '',
    language: contact.language ?? '',
    timeZone: contact.timeZone ?? '',
    isPrimary: yes(contact.isPrimary),
    itTeam: yes(contact.itTeam),
    doNotCall: yes(contact.doNotCall),
    surveyServices: contact.surveyServices.join(' '),
    consentState: contact.consent?.state ?? '',
    consentOn: contact.consent?.on ?? '',
    consentHow: contact.consent?.how ?? '',
    preferences: contact.preferences ?? '',
  }
}

/** What a new contact begins with: language and country of the customer; empty text means "not known". */
export function newValues(side: ContactSide, language: string, country = ''): ContactValues {
  const empty = Object.fromEntries(contactFields.map((field) => [field, ''])) as ContactValues
  return { ...empty, side, language, country }
}

/**
 * The values as the API takes them; the side is for whoever creates.
 * @param today the day on which consent was given where the form says none
 */
export function inputOf(values: ContactValues, today: IsoDate) {
  const text = (field: ContactField) => values[field].trim() || null
  const state = consentStates.find((one) => one === values.consentState)
  return {
    roles: listIn(values.roles).flatMap((id) => contactRoleIds.filter((one) => one === id)),
    firstName: text('firstName'),
    lastName: values.lastName,
    email: text('email'),
    phone: text('phone'),
    organisation: text('organisation'),
    country: text('country')?.toUpperCase() ?? null,
    language: text('language'),
    timeZone: text('timeZone'),
    isPrimary: values.isPrimary === 'yes',
    itTeam: values.itTeam === 'yes' && values.side === 'customer',
    doNotCall: values.doNotCall === 'yes',
    surveyServices: listIn(values.surveyServices).flatMap((id) => workloadIds.filter((one) => one === id)),
    consent:
      state === undefined ? null : { state, on: (values.consentOn as IsoDate | '') || today, how: text('consentHow') },
    preferences: text('preferences'),
  }
}

export const sideOf = (value: string): ContactSide => contactSideIds.find((one) => one === value) ?? 'customer'
