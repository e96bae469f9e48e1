import type { Localised } from '@lotse/contract'
import { atField, notFound, Problem } from '../platform/http/problem.ts'

/** What personal links refuse with, each with what to do about it. */

export const noSuchLink = () => notFound({ de: 'Diesen persönlichen Link', en: 'This personal link' })

export const noSuchContact = () => notFound({ de: 'Diesen Kontakt', en: 'This contact' })

export const contactWithoutMail = () =>
  atField('input-not-valid', 'contactId', 'without-mail', {
    de: 'Bei diesem Kontakt steht keine E-Mail-Adresse. Tragen Sie dort eine ein; daran wird die Person erkannt.',
    en: 'This contact has no e-mail address. Enter one there; it is how the person is recognised.',
  })

export const notOfCustomer = () =>
  atField('input-not-valid', 'contactId', 'not-of-customer', {
    de: 'Persönliche Links sind für Personen des Kunden. Dieser Kontakt gehört zu einer anderen Seite.',
    en: 'Personal links are for people of the customer. This contact belongs to another side.',
  })

export const addressOfSomebodyElse = () =>
  atField('input-not-valid', 'contactId', 'taken', {
    de: 'Mit dieser E-Mail-Adresse ist schon jemand in Lotse, der nicht zu diesem Kunden gehört. Prüfen Sie die Adresse des Kontakts.',
    en: 'Somebody with this e-mail address is in Lotse already and does not belong to this customer. Check the address of the contact.',
  })

export const personDisabled = () =>
  atField('input-not-valid', 'contactId', 'disabled', {
    de: 'Diese Person wurde gesperrt. Wer Lotse verwaltet, lässt sie unter „Personen“ wieder zu.',
    en: 'This person was disabled. Whoever administers Lotse allows them again under “People”.',
  })

const over = (detail: Localised) => new Problem('link-not-valid', { detail })

export const linkRevoked = () =>
  over({
    de: 'Dieser Link wurde zurückgenommen. Wenn Sie weiter mitarbeiten sollen, bitten Sie die Person, die Sie eingeladen hat, um einen neuen.',
    en: 'This link was taken back. If you are to go on, ask the person who invited you for a new one.',
  })

export const linkExpired = () =>
  over({
    de: 'Dieser Link ist abgelaufen. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen; Ihre Angaben sind alle noch da.',
    en: 'This link is too old. Ask the person who invited you for a new one; everything you entered is still there.',
  })

export const linkLocked = () =>
  over({
    de: 'Dieser Link ist gesperrt, weil zu oft eine falsche PIN eingegeben wurde. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link mit neuer PIN.',
    en: 'This link is locked because a wrong PIN was entered too often. Ask the person who invited you for a new link with a new PIN.',
  })

export const wrongPin = (left: number) =>
  atField('input-not-valid', 'pin', 'wrong', {
    de: `Diese PIN stimmt nicht. Noch ${left === 1 ? 'ein Versuch' : `${left} Versuche`}, dann wird der Link gesperrt.`,
    en: `This PIN is not right. ${left === 1 ? 'One more try' : `${left} more tries`}, then the link is locked.`,
  })

export const pinMissing = () =>
  atField('input-not-valid', 'pin', 'missing', {
    de: 'Zu diesem Link gehört eine PIN. Sie wurde Ihnen auf anderem Weg genannt, am Telefon zum Beispiel.',
    en: 'This link needs a PIN. It was told to you on another way, by telephone for example.',
  })

export const waitForPin = (seconds: number) =>
  new Problem('too-many-requests', {
    detail: {
      de: `Es wurde mehrmals eine falsche PIN eingegeben. Warten Sie ${seconds} Sekunden, und versuchen Sie es dann noch einmal.`,
      en: `A wrong PIN was entered several times. Wait ${seconds} seconds, then try again.`,
    },
  })
