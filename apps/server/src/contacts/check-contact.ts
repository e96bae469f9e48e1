import type { Localised } from '@lotse/contract'
import { contactRoles } from '@lotse/playbook'
import type { ContactRow } from './store.ts'

export interface ContactFault {
  readonly field: 'roles' | 'itTeam' | 'surveyServices'
  readonly code: string
  readonly message: Localised
}

type Checked = Pick<
  ContactRow,
  'side' | 'roles' | 'itTeam' | 'surveyServices' | 'consent' | 'firstName' | 'email' | 'country' | 'language'
>

/**
 * What does not fit together in a contact; null where all does. Roles belong to a side, only the customer has the IT
 * team, and who is to be surveyed needs a full address and no withdrawn consent (engagement.md §4, §13).
 */
export function faultOf(contact: Checked): ContactFault | null {
  const stranger = contact.roles.find((role) => contactRoles[role].side !== contact.side)
  if (stranger !== undefined) {
    const { label } = contactRoles[stranger]
    return {
      field: 'roles',
      code: 'otherSide',
      message: {
        de: `„${label.de}“ ist eine Rolle einer anderen Seite. Wählen Sie eine Rolle dieser Seite.`,
        en: `“${label.en}” is a role of another side. Choose a role of this side.`,
      },
    }
  }
  if (contact.itTeam && contact.side !== 'customer')
    return {
      field: 'itTeam',
      code: 'notOfCustomer',
      message: {
        de: 'Zum IT-Team des Kunden gehören nur Kontakte des Kunden.',
        en: 'Only contacts of the customer belong to its IT team.',
      },
    }
  return contact.surveyServices.length === 0 ? null : surveyFault(contact)
}

function surveyFault({ consent, firstName, email, country, language }: Checked): ContactFault | null {
  if (consent === 'withdrawn')
    return {
      field: 'surveyServices',
      code: 'consentWithdrawn',
      message: {
        de: 'Die Einwilligung ist widerrufen; dieser Kontakt darf nicht befragt werden. Wählen Sie keinen Dienst.',
        en: 'The consent is withdrawn; this contact must not be surveyed. Choose no service.',
      },
    }
  if (firstName && email && country && language) return null
  return {
    field: 'surveyServices',
    code: 'incomplete',
    message: {
      de: 'Für die Befragung braucht ein Kontakt Vorname, Nachname, E-Mail, Land und Sprache. Ergänzen Sie, was fehlt.',
      en: 'To be surveyed a contact needs first and last name, mail, country and language. Add what is missing.',
    },
  }
}
