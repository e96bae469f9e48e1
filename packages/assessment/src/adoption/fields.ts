import type { IsoDate } from '@lotse/calendar'
import type { Language } from '../text.ts'
import type { MergeValues } from './merge.ts'

/** What Lotse knows of a group and its customer, as far as messages name it. */
export interface KnownOfGroup {
  readonly customer: string
  readonly group: string
  /** Once freezes are minded; null: no day is set yet. */
  readonly ringDay: IsoDate | null
  /** The day on which champions meet. */
  readonly championDay: IsoDate | null
  readonly champion: string | null
  /** Active people in per cent from which the goal is reached. */
  readonly targetRate: number
}

/** A day as messages write it: "15. März 2027", "15 March 2027". A day has no clock. */
export const dayInWords = (day: IsoDate, language: Language): string =>
  inWords(day, language, { day: 'numeric', month: 'long', year: 'numeric' })

const inWords = (day: IsoDate, language: Language, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { ...parts, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** The fields that Lotse fills by itself, in one language; what is not known is missing. (acm.md §4) */
export function knownValues(known: KnownOfGroup, language: Language): MergeValues {
  const { customer, group, ringDay, championDay, champion, targetRate } = known
  return {
    customer,
    group,
    ...(ringDay !== null && {
      date: dayInWords(ringDay, language),
      month: inWords(ringDay, language, { month: 'long', year: 'numeric' }),
    }),
    ...(championDay !== null && { championDay: dayInWords(championDay, language) }),
    ...(champion !== null && { champion }),
    goal:
      language === 'de'
        ? `${targetRate} % der Menschen nutzen die Apps jeden Monat`
        : `${targetRate}% of the people use the apps every month`,
  }
}
