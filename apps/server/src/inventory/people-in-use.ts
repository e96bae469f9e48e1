import type { IsoDate, Month } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { DEFINITION_WORDS, formatDay, formatMonth, isActive, isClosed, type Language } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import { chosenMonths } from '../usage-people/chosen-months.ts'
import { countOf, keyText } from '../usage-people/keys.ts'
import { activityIn } from '../usage-people/packed-people.ts'
import { packedPeople, peopleHeads } from '../usage-people/people-of-report.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import type { TenantKey } from './store.ts'

/** The people of the newest closed month, by their keys, with who of them was active. */
export interface PeopleInUse {
  readonly month: Month
  readonly definition: Localised
  /** The share of active people, in per cent, that is the goal of this customer. */
  readonly targetRate: number
  /** Names the report and the settings: another stamp, other people. */
  readonly stamp: string
  people(): Promise<readonly { readonly person: string; readonly active: boolean }[]>
}

/** Why nobody can be compared. */
export type NoPeople = 'no-report' | 'names-concealed' | 'not-kept'

/** Who used the apps in the newest closed month of a tenant, by the numerator of the settings. */
export async function peopleInUse(
  tx: Transaction,
  { customerId, tenantId }: TenantKey,
  today: IsoDate,
): Promise<PeopleInUse | NoPeople> {
  const { settings } = await settingsOf(tx, customerId)
  const months = await chosenMonths(tx, customerId, tenantId)
  const newest = months.findLast(({ month }) => isClosed(month, today, settings))
  if (newest === undefined) return 'no-report'
  if (newest.concealed !== 'none') return 'names-concealed'
  const heads = await peopleHeads(tx, customerId, tenantId)
  const head = heads.find(({ snapshotId }) => snapshotId === newest.snapshotId)
  if (head === undefined || !head.isKept) return 'not-kept'
  if (head.identity !== 'names') return 'names-concealed'
  const { numerator, targetRate } = settings
  const definition = (language: Language): string =>
    TEXTS[language](
      formatMonth(newest.month, language),
      formatDay(newest.refreshDate, language, true),
      DEFINITION_WORDS.numerators[numerator][language],
    )
  return {
    month: newest.month,
    definition: { de: definition('de'), en: definition('en') },
    targetRate,
    stamp: `${newest.snapshotId} ${numerator} ${targetRate}`,
    async people() {
      const packed = await packedPeople(tx, customerId, newest.snapshotId)
      if (packed === null) return []
      return Array.from({ length: countOf(packed.keys) }, (_, at) => ({
        person: keyText(packed.keys, at),
        active: isActive(activityIn(packed.bits[at] ?? 0).activity, numerator),
      }))
    },
  }
}

const TEXTS: Readonly<Record<Language, (month: string, read: string, numerator: string) => string>> = {
  de: (month, read, numerator) =>
    `Personen des Nutzungsberichts für ${month} (Stand ${read}); aktiv: ${numerator}; installiert: Microsoft 365 Apps auf mindestens einem Gerät der Person`,
  en: (month, read, numerator) =>
    `People of the usage report for ${month} (as of ${read}); active: ${numerator}; installed: Microsoft 365 Apps on at least one device of the person`,
}
