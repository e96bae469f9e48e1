import type { IsoDate } from '@lotse/calendar'
import type { AddIn, OfficeInstall, OperatingSystem } from '../device.ts'

/** What one row says about one device; the raw material from which devices are folded. */
export interface DeviceRow {
  readonly name: string
  readonly id: string | null
  readonly serial: string | null
  readonly user: string | null
  readonly system: OperatingSystem | null
  readonly processor: OfficeInstall['architecture']
  /** Null where the source does not look at Office; empty where this row says there is none, or is about other software. */
  readonly office: readonly OfficeInstall[] | null
  readonly languages: readonly string[] | null
  readonly addIns: readonly AddIn[] | null
  readonly hasAddIns: boolean | null
  readonly usesMacros: boolean | null
  readonly sharedLicensing: boolean | null
  readonly virtual: boolean | null
  readonly model: string | null
  readonly unit: string | null
  readonly site: string | null
  readonly lastSeen: IsoDate | null
}

/** Equal for rows of one device that say the same, however they write its name; all rows of a file have one order of fields. */
export function contentOf({ name: _, ...said }: DeviceRow): string {
  return JSON.stringify(Object.values(said))
}
