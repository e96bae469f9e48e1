import type { Localised } from '../localised.ts'
import type { ContactRoleId } from './contact-roles.ts'
import { roles } from './roles.ts'

/**
 * What the people in a contact role do, in one sentence, for whoever has to choose one (engagement.md §4, glossary). Apart
 * from the names, which are read in many places; this only where a role is chosen.
 */
export const contactRoleMeanings: Readonly<Record<ContactRoleId, Localised>> = {
  admin: roles.customerAdmin.does,
  techLead: {
    de: 'Entscheidet über die Technik beim Kunden und lässt Punkte beheben.',
    en: 'Decides on the technology at the customer and has items resolved.',
  },
  pm: roles.customerPm.does,
  sponsor: roles.customerSponsor.does,
  successOwner: {
    de: 'Steht beim Kunden dafür ein, dass der Dienst genutzt wird.',
    en: 'Answers at the customer for the service being used.',
  },
  businessStakeholder: {
    de: 'Spricht für die Menschen, die mit den Apps arbeiten.',
    en: 'Speaks for the people who work with the Apps.',
  },
  champion: {
    de: 'Probiert Neues zuerst aus und hilft Kolleginnen und Kollegen.',
    en: 'Tries what is new first and helps colleagues.',
  },
  trainer: { de: 'Schult die Menschen beim Kunden.', en: 'Trains the people of the customer.' },
  partnerLead: { de: 'Verantwortet die Arbeit des Partners.', en: 'Answers for the work of the partner.' },
  partnerPm: { de: 'Plant Termine und Arbeit beim Partner.', en: 'Plans dates and work at the partner.' },
  partnerEngineer: {
    de: 'Arbeitet beim Partner an der Technik.',
    en: 'Works on the technology at the partner.',
  },
  AT: {
    de: 'Betreut den Kunden für den Vertrieb des Herstellers.',
    en: 'Looks after the customer for the vendor’s sales.',
  },
  ATU: {
    de: 'Die Vertriebseinheit des Herstellers für diesen Kunden.',
    en: 'The vendor’s sales unit for this customer.',
  },
  ATS: {
    de: 'Führt auf der Account-Seite des Herstellers die Technik.',
    en: 'Leads the technology on the vendor’s account side.',
  },
  STU: {
    de: 'Fachleute für einzelne Produkte im Vertrieb des Herstellers.',
    en: 'Specialists for single products in the vendor’s sales.',
  },
  CSU: {
    de: 'Die Einheit des Herstellers, die den Kunden nach dem Kauf begleitet.',
    en: 'The vendor’s unit that accompanies the customer after the purchase.',
  },
  CSM: roles.CSM.does,
  FPM: roles.FPM.does,
  RM: roles.RM.does,
  AAM: roles.AAM.does,
  MVM: roles.MVM.does,
  OPP_RANGER: roles.OPP_RANGER.does,
}
