import type { Localised } from '../localised.ts'
import type { ScenarioId } from './scenarios.ts'

/** Who does the work in a scenario, in one line for whoever has to choose one (engagement.md §5). */
export const scenarioMeanings: Readonly<Record<ScenarioId, Localised>> = {
  partnerLed: {
    de: 'Ihr Haus plant und liefert, der Kunde wirkt mit',
    en: 'your house plans and delivers, the customer takes part',
  },
  customerLedPartnerAssist: {
    de: 'Der Kunde liefert selbst, Ihr Haus berät und hilft',
    en: 'the customer delivers, your house advises and helps',
  },
  customerLed: {
    de: 'Der Kunde liefert allein, ohne Partner',
    en: 'the customer delivers alone, without a partner',
  },
  vendorLed: {
    de: 'Der Hersteller begleitet den Kunden unmittelbar',
    en: 'the vendor accompanies the customer directly',
  },
  vendorEngineeringLed: {
    de: 'Die Produktentwicklung des Herstellers begleitet den Kunden',
    en: 'the vendor’s product engineering accompanies the customer',
  },
  otherPartnerLed: {
    de: 'Ein anderes Partnerhaus liefert',
    en: 'another partner’s house delivers',
  },
}
