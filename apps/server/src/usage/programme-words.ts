import type { Localised } from '@lotse/contract'

/** What is said where a figure of the programme's definitions is not known: what would make it known. */

export const unknownActive: Localised = {
  de: 'Der Bericht sagt nicht, wer in den letzten 28 Tagen aktiv war: Ihm fehlen die Tage der letzten Aktivität, oder er umfasst weniger als 28 Tage. Importieren Sie den Benutzerbericht über 30 Tage mit allen Spalten.',
  en: 'The report does not say who was active in the last 28 days: it lacks the days of last activity, or covers fewer than 28 days. Import the user report of 30 days with all of its columns.',
}

/** What would make the units of the programme's definitions known. */
export const unknownUnits: Readonly<Record<'paidUnits' | 'assigned', Localised>> = {
  paidUnits: {
    de: 'Bezahlte Einheiten sind nicht bekannt. Importieren Sie die Produktliste (Admin Center, Abrechnung › Lizenzen › Exportieren) oder verbinden Sie den Tenant.',
    en: 'Paid units are not known. Import the product list (admin center, Billing › Licenses › Export) or connect the tenant.',
  },
  assigned: {
    de: 'Zugewiesene Einheiten sind nicht bekannt. Importieren Sie den Bericht über Office-Aktivierungen (Admin Center, Berichte › Nutzung › Office-Aktivierungen) oder verbinden Sie den Tenant.',
    en: 'Assigned units are not known. Import the report on Office activations (admin center, Reports › Usage › Office activations) or connect the tenant.',
  },
}
