import type { Localised } from '../localised.ts'

/** The regions that the vendor's forms ask for (engagement.md §8). */
export const regionIds = ['AMER', 'APJ', 'EMEA'] as const
export type RegionId = (typeof regionIds)[number]

export const regions: Readonly<Record<RegionId, Localised>> = {
  AMER: { de: 'Amerika (AMER)', en: 'Americas (AMER)' },
  APJ: { de: 'Asien, Pazifik und Japan (APJ)', en: 'Asia, Pacific and Japan (APJ)' },
  EMEA: { de: 'Europa, Naher Osten und Afrika (EMEA)', en: 'Europe, Middle East and Africa (EMEA)' },
}

/** How a customer said yes. */
export const consentWayIds = ['writing', 'mail', 'call', 'meeting'] as const
export type ConsentWayId = (typeof consentWayIds)[number]

export const consentWays: Readonly<Record<ConsentWayId, Localised>> = {
  writing: { de: 'schriftlich', en: 'in writing' },
  mail: { de: 'per E-Mail', en: 'by e-mail' },
  call: { de: 'am Telefon', en: 'on the phone' },
  meeting: { de: 'in einem Termin', en: 'in a meeting' },
}

/** Countries outside Europe, the Middle East and Africa, by their two letters (ISO 3166). */
const AMERICAS =
  'AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI'
const ASIA_PACIFIC =
  'AS AU BD BN BT CC CK CN CX FJ FM GU HK HM ID IN IO JP KH KI KP KR LA LK MH MM MN MO MP MV MY NC NF NP NR NU NZ PF PG PH PK PN PW SB SG TH TK TL TO TV TW VN VU WF WS'

/** The region that a country belongs to by the usual division; null where no country is known. */
export function regionOfCountry(country: string | null): RegionId | null {
  if (country === null) return null
  if (AMERICAS.split(' ').includes(country)) return 'AMER'
  return ASIA_PACIFIC.split(' ').includes(country) ? 'APJ' : 'EMEA'
}
