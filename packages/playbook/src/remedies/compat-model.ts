import type { Localised } from '../localised.ts'

/** What an app compatibility case (App Assure) holds, and the way it goes (engagement.md §10). */

export const compatKindIds = ['com', 'vsto', 'web', 'xll', 'macro', 'access', 'lineOfBusiness', 'other'] as const
export type CompatKindId = (typeof compatKindIds)[number]

export const compatKinds: Readonly<Record<CompatKindId, Localised>> = {
  com: { de: 'COM-Add-In', en: 'COM add-in' },
  vsto: { de: 'VSTO-Add-In', en: 'VSTO add-in' },
  web: { de: 'Web-Add-In', en: 'web add-in' },
  xll: { de: 'Excel-Add-In (XLL)', en: 'Excel add-in (XLL)' },
  macro: { de: 'Makro', en: 'macro' },
  access: { de: 'Access-Anwendung', en: 'Access application' },
  lineOfBusiness: { de: 'Fachanwendung', en: 'line-of-business application' },
  other: { de: 'Sonstiges', en: 'other' },
}

export const bitnessIds = ['x86', 'x64', 'both'] as const
export type BitnessId = (typeof bitnessIds)[number]

export const bitnesses: Readonly<Record<BitnessId, Localised>> = {
  x86: { de: '32 Bit', en: '32-bit' },
  x64: { de: '64 Bit', en: '64-bit' },
  both: { de: '32 und 64 Bit', en: '32-bit and 64-bit' },
}

export const compatStateIds = ['prepared', 'submitted', 'inWork', 'resolved', 'notInScope', 'noFix'] as const
export type CompatStateId = (typeof compatStateIds)[number]

export const compatStates: Readonly<Record<CompatStateId, Localised>> = {
  prepared: { de: 'In Vorbereitung', en: 'Prepared' },
  submitted: { de: 'Eingereicht', en: 'Submitted' },
  inWork: { de: 'In Arbeit', en: 'In work' },
  resolved: { de: 'Gelöst', en: 'Resolved' },
  notInScope: { de: 'Nicht im Umfang', en: 'Not in scope' },
  noFix: { de: 'Keine Lösung', en: 'No fix' },
}

/** Where a case can go from each state. What was answered can be taken up again. */
export const compatWay: Readonly<Record<CompatStateId, readonly CompatStateId[]>> = {
  prepared: ['submitted'],
  submitted: ['inWork', 'resolved', 'notInScope', 'noFix'],
  inWork: ['resolved', 'notInScope', 'noFix'],
  resolved: ['inWork'],
  notInScope: ['inWork'],
  noFix: ['inWork'],
}

/** What follows where the vendor has no fix (engagement.md §12 "Documentation duty"). */
export const cannotBeRemoved: Localised = {
  de: 'Dieses Hindernis lässt sich nicht beseitigen. Dokumentieren Sie es in der Steuerungsnotiz, und setzen Sie den Nutzungsstatus auf „Blockiert“, mit Grund, Verantwortung und voraussichtlichem Tag. Das geschieht in der Beschleunigung in einem Schritt.',
  en: 'This obstacle cannot be removed. Document it in the management note and set the usage status to Blocked, with reason, owner and the day projected. Acceleration does that in one step.',
}

/** A step on the way through the vendor's service. */
export interface VendorStep {
  readonly id: string
  readonly title: Localised
  readonly text: Localised
}

/** The way through the vendor's service, in order (engagement.md §10). */
export const vendorSteps: readonly VendorStep[] = [
  {
    id: 'signIn',
    title: { de: 'Anmelden', en: 'Sign in' },
    text: {
      de: 'Melden Sie sich mit dem Partnerkonto am Dienst des Herstellers an.',
      en: 'Sign in to the vendor’s service with the partner account.',
    },
  },
  {
    id: 'findCustomer',
    title: { de: 'Kunden suchen', en: 'Find the customer' },
    text: {
      de: 'Suchen Sie nach Name, Domäne oder Kontonummer. Gibt es den Kunden dort nicht, legen Sie ihn an.',
      en: 'Search by name, domain or account number. Where the customer is unknown, create the record.',
    },
  },
  {
    id: 'access',
    title: { de: 'Zugang erbitten', en: 'Ask for access' },
    text: {
      de: 'Gehören Sie dort nicht zum Team des Kunden, bitten Sie um Zugang und nennen Sie die Adresse der Administration des Kunden. Sie muss zustimmen: Kündigen Sie das vorher an.',
      en: 'If you are not a member of the customer’s team there, ask for access with the address of the customer’s administrator, who must agree: announce it beforehand.',
    },
  },
  {
    id: 'scope',
    title: { de: 'Umfang prüfen', en: 'Check the scope' },
    text: {
      de: 'Öffnen Sie die Dienste, und prüfen Sie, ob der Fall zum Umfang gehört.',
      en: 'Open the services, and check that the case is in scope.',
    },
  },
  {
    id: 'region',
    title: { de: 'Region wählen', en: 'Choose the region' },
    text: {
      de: 'Wählen Sie die Region, die hier im Fall steht.',
      en: 'Choose the region that stands in the case here.',
    },
  },
  {
    id: 'form',
    title: { de: 'Formular ausfüllen', en: 'Fill in the form' },
    text: {
      de: 'Übertragen Sie die Angaben aus der Ausgabe dieses Falls, und nennen Sie die Ansprechperson des Kunden.',
      en: 'Copy from the export of this case, and name the customer’s primary contact.',
    },
  },
  {
    id: 'confirmation',
    title: { de: 'Bestätigung festhalten', en: 'Keep the confirmation' },
    text: {
      de: 'Tragen Sie hier Nummer und Tag ein. Der Stand steht danach im Dienstverlauf; ein Kompatibilitätsmanager (AAM) wird zugewiesen.',
      en: 'Enter number and day here. The state then stands in the service history; a compatibility manager (AAM) is assigned.',
    },
  },
]

/** Another way in (engagement.md §10). */
export const vendorAlternative: Localised = {
  de: 'Statt dessen kann die Anfrage auch über den Fachexperten (SME) gestellt werden.',
  en: 'Instead, the request can be made through the expert (SME).',
}
