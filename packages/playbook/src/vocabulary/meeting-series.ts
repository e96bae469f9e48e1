import type { Localised } from '../localised.ts'
import type { MeetingSeriesId } from './meeting-series-ids.ts'
import type { PhaseId } from './phases.ts'
import type { RoleId } from './roles.ts'
import type { SourceMark } from './source.ts'

export type MeetingSeries = {
  readonly label: Localised
  readonly with: Localised
  /** Days from one meeting to the next, by phase; a phase that is missing has no meeting of this series. */
  readonly cadenceDays: Readonly<Partial<Record<PhaseId, number>>>
  /** What the agenda begins with, in order. */
  readonly agenda: readonly Localised[]
  readonly setUpBy: RoleId
  /** Whether people of the customer take part. */
  readonly withCustomer: boolean
  readonly source: SourceMark
}

const reviewCadence = { initiate: 7, assess: 7, remediate: 7, enable: 7, accelerate: 14 } as const

export const meetingSeries: Readonly<Record<MeetingSeriesId, MeetingSeries>> = {
  deliveryReview: {
    label: { de: 'Teambesprechung', en: 'Delivery review' },
    with: { de: 'nur das Lieferteam', en: 'the delivery team only' },
    cadenceDays: reviewCadence,
    agenda: [
      { de: 'Wie es dem Kunden geht', en: 'Health of the customer' },
      { de: 'Hindernisse', en: 'Blockers' },
      { de: 'Maßnahmen: wer, was, bis wann', en: 'Actions: who, what, by when' },
    ],
    setUpBy: 'FM',
    withCustomer: false,
    source: 'P',
  },
  customerHealthReview: {
    label: { de: 'Statusgespräch mit dem Kunden', en: 'Customer health review' },
    with: {
      de: 'Kunde, seine Partner, Account-Seite; Technik und Experte nach Bedarf',
      en: 'customer, its partners, account side; engineer and expert as needed',
    },
    cadenceDays: reviewCadence,
    agenda: [
      { de: 'Stand des Vorhabens', en: 'Programme health' },
      { de: 'Meilensteine', en: 'Milestones' },
      { de: 'Hindernisse', en: 'Blockers' },
      { de: 'Was erreicht wurde', en: 'Accomplishments' },
      { de: 'Änderungen an Plan und Zieltermin', en: 'Changes of plan and target date' },
      { de: 'Zufriedenheit', en: 'Satisfaction' },
    ],
    setUpBy: 'FM',
    withCustomer: true,
    source: 'P',
  },
  vendorInternalReview: {
    label: { de: 'Abstimmung beim Hersteller', en: 'Vendor-internal review' },
    with: { de: 'nur die Account-Seite des Herstellers', en: 'account units of the vendor only' },
    cadenceDays: { initiate: 14, assess: 14, remediate: 14, enable: 14, accelerate: 14 },
    agenda: [
      { de: 'Stand der Bereitstellung', en: 'State of the deployment' },
      { de: 'Maßnahmen außerhalb des Umfangs', en: 'Actions out of scope' },
    ],
    setUpBy: 'FM',
    withCustomer: false,
    source: 'P',
  },
  remediationCheckpoint: {
    label: { de: 'Zwischentermin zur Behebung', en: 'Remediation checkpoint' },
    with: { de: 'IT des Kunden und Technik', en: 'the customer’s IT and the engineer' },
    cadenceDays: { remediate: 7 },
    agenda: [
      { de: 'Stand je Punkt der Checkliste', en: 'State of each checklist item' },
      { de: 'Wo der Kunde Hilfe braucht', en: 'Where the customer needs help' },
      { de: 'Nächste Punkte und Termin', en: 'Next items and date' },
    ],
    setUpBy: 'FE',
    withCustomer: true,
    source: 'P',
  },
  followUp: {
    label: { de: 'Folgetermin', en: 'Follow-up session' },
    with: { de: 'Kunde, Technik und Leitung', en: 'customer, engineer and manager' },
    cadenceDays: { enable: 14, accelerate: 14 },
    agenda: [
      {
        de: 'Fortschritt der Verteilung: Geräte und Benutzer gegen den Plan',
        en: 'Rollout progress: devices and users against the plan',
      },
      { de: 'Aktive Nutzung des letzten Monats', en: 'Active use of the last month' },
      { de: 'Neue Hindernisse', en: 'New blockers' },
      { de: 'Entscheidungen', en: 'Decisions' },
      { de: 'Nächster Schritt und nächster Termin', en: 'Next step and next date' },
    ],
    setUpBy: 'FE',
    withCustomer: true,
    source: 'S',
  },
}

/** Days between follow-up sessions: two weeks, and monthly once active use is above 60 % (engagement.md §7, [L]). */
const FOLLOW_UP_DAYS = 14
const FOLLOW_UP_DAYS_ABOVE_60 = 30

/**
 * How many days after one meeting the next is proposed, in a phase. `rate` is active use in percent, 0 to 100, where it
 * is known: a follow-up session is monthly above 60 %. Null where the series has no meeting in this phase.
 */
export function cadenceOf(series: MeetingSeriesId, phase: PhaseId, rate: number | null): number | null {
  const days = meetingSeries[series].cadenceDays[phase] ?? null
  if (series !== 'followUp' || days === null) return days
  return rate !== null && rate > 60 ? FOLLOW_UP_DAYS_ABOVE_60 : FOLLOW_UP_DAYS
}
