import { atField, notFound, Problem } from '../platform/http/problem.ts'

/** What managing people refuses with, each with what to do about it. */

export const noSuchPerson = () => notFound({ de: 'Diese Person', en: 'This person' })

export const emailTaken = () => {
  const message = {
    de: 'Mit dieser E-Mail-Adresse gibt es schon eine Person. Hat sie ihren Link verloren, erneuern Sie ihn in der Liste der Personen.',
    en: 'There is a person with this e-mail address already. If they lost their link, renew it in the list of people.',
  }
  return atField('already-exists', 'email', 'taken', message)
}

export const lastAdministrator = (field: 'state' | 'organisationRoles') => {
  const message = {
    de: 'Diese Person ist die einzige, die Lotse verwaltet. Geben Sie zuerst jemand anderem die Rolle Administration.',
    en: 'This person is the only one who administers Lotse. Give somebody else the role of administrator first.',
  }
  return atField('input-not-valid', field, 'last-administrator', message)
}

export const rolesOfCustomerPerson = () => {
  const message = {
    de: 'Rollen für die ganze Organisation haben nur eigene Personen, keine Personen eines Kunden.',
    en: 'Only staff can hold roles for the whole organisation, not people of a customer.',
  }
  return atField('input-not-valid', 'organisationRoles', 'staff-only', message)
}

export const stillInvited = () => {
  const message = {
    de: 'Diese Person hat ihre Einladung noch nicht angenommen; aktiv wird sie damit. Erneuern Sie bei Bedarf ihren Link.',
    en: 'This person has not accepted the invitation yet; doing so makes them active. Renew their link if needed.',
  }
  return atField('input-not-valid', 'state', 'invited', message)
}

export const disabledPerson = () =>
  new Problem('input-not-valid', {
    detail: {
      de: 'Diese Person darf sich nicht anmelden. Lassen Sie sie zuerst wieder zu, dann erneuern Sie den Link.',
      en: 'This person may not sign in. Allow them again first, then renew the link.',
    },
  })
