import type { IsoDate } from '@lotse/calendar'
import { de, en } from '../text/formats.ts'
import { openWord, type ReferralNeedId, referralIsEnabledBy, referralNeeds } from './referral-model.ts'
import { type ConsentWayId, consentWays, type RegionId, regions } from './regions.ts'
import { requestText } from './request-text.ts'

const formats = { de, en }

/** A referral with the names behind its ids, as the vendor's form wants it. */
export interface ReferralSheet {
  readonly customer: string
  readonly tenant: string
  readonly need: ReferralNeedId
  readonly scope: string | null
  readonly region: RegionId | null
  readonly language: string | null
  readonly size: number | null
  readonly wishedOn: IsoDate | null
  readonly partner: string | null
  /** Name, mail and phone of whom the partner talks to. */
  readonly contact: string | null
  readonly ownOffer: 'yes' | 'no' | null
  readonly consent: { readonly by: string; readonly on: IsoDate; readonly how: ConsentWayId } | null
}

/** The referral as text in one language, to be pasted into the vendor's form (engagement.md §9). */
export function referralText(sheet: ReferralSheet, language: 'de' | 'en'): string {
  const words = WORDS[language]
  const { consent, region, wishedOn, size } = sheet
  return requestText(
    words.title,
    [
      { label: words.customer, value: sheet.customer },
      { label: words.tenant, value: sheet.tenant },
      { label: words.need, value: referralNeeds[sheet.need][language] },
      { label: words.scope, value: sheet.scope },
      { label: words.region, value: region && regions[region][language] },
      { label: words.language, value: sheet.language },
      { label: words.size, value: size === null ? null : String(size) },
      { label: words.wishedOn, value: wishedOn && formats[language].date(wishedOn) },
      { label: words.partner, value: sheet.partner },
      { label: words.contact, value: sheet.contact },
      {
        label: words.consent,
        value: consent && `${consent.by}, ${formats[language].date(consent.on)}, ${consentWays[consent.how][language]}`,
      },
      ...(sheet.ownOffer === 'yes' ? [{ label: words.open, value: openWord[language] }] : []),
      { label: words.note, value: referralIsEnabledBy[language] },
    ],
    language,
  )
}

const WORDS = {
  de: {
    title: 'Partnervermittlung (QuickLeads)',
    customer: 'Kunde',
    tenant: 'Mandant',
    need: 'Bedarf',
    scope: 'Was getan werden soll',
    region: 'Region',
    language: 'Sprache',
    size: 'Menschen',
    wishedOn: 'Gewünschter Beginn',
    partner: 'Partner',
    contact: 'Ansprechperson beim Kunden',
    consent: 'Einwilligung des Kunden',
    open: 'Offen gesagt',
    note: 'Hinweis',
  },
  en: {
    title: 'Partner referral (QuickLeads)',
    customer: 'Customer',
    tenant: 'Tenant',
    need: 'Need',
    scope: 'What is to be done',
    region: 'Region',
    language: 'Language',
    size: 'People',
    wishedOn: 'Wished start',
    partner: 'Partner',
    contact: 'Contact at the customer',
    consent: 'Consent of the customer',
    open: 'Said openly',
    note: 'Note',
  },
} as const
