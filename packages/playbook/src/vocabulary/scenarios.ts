import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** Engagement scenarios: who leads (engagement.md §5). */
export const scenarioIds = [
  'partnerLed',
  'customerLedPartnerAssist',
  'customerLed',
  'vendorLed',
  'vendorEngineeringLed',
  'otherPartnerLed',
] as const
export type ScenarioId = (typeof scenarioIds)[number]

export type Scenario = {
  readonly label: Localised
  /** Whether this scenario attributes the work to the partner that uses Lotse. */
  readonly attributedToPartner: boolean
  readonly source: SourceMark
}

export const scenarios: Readonly<Record<ScenarioId, Scenario>> = {
  partnerLed: {
    label: { de: 'Partner führt', en: 'Partner-led' },
    attributedToPartner: true,
    source: 'P',
  },
  customerLedPartnerAssist: {
    label: { de: 'Kunde führt, Partner unterstützt', en: 'Customer-led, partner assists' },
    attributedToPartner: true,
    source: 'P',
  },
  customerLed: { label: { de: 'Kunde führt', en: 'Customer-led' }, attributedToPartner: false, source: 'P' },
  vendorLed: { label: { de: 'Hersteller führt', en: 'Vendor-led' }, attributedToPartner: false, source: 'P' },
  vendorEngineeringLed: {
    label: { de: 'Entwicklung des Herstellers führt', en: 'Vendor engineering-led' },
    attributedToPartner: false,
    source: 'P',
  },
  otherPartnerLed: {
    label: { de: 'Anderer Partner führt', en: 'Other partner leads' },
    attributedToPartner: false,
    source: 'P',
  },
}
