import type { IsoDate } from '@lotse/calendar'

/**
 * What an inventory says about devices, as plain data. `null` is always "the inventory does not say", never "no": a list
 * without a column for Office knows nothing about Office.
 */
export interface Device {
  /** Name in lower case without its DNS suffix; with the identifier behind it where the inventory gives one. */
  readonly key: string
  /** The name as the inventory writes it. */
  readonly name: string
  /** Identifier of the device in the source (Entra device id, resource id), lower case. */
  readonly id: string | null
  readonly serial: string | null
  /** The people seen on the device, latest first: user principal names, or `domain\account`; lower case. */
  readonly users: readonly string[]
  readonly system: OperatingSystem | null
  /** Processor architecture of the device, where told apart from that of Office. */
  readonly processor: Architecture | null
  /** Every Office product found; null where nobody looked or the answer is open, empty where there is none. */
  readonly office: readonly OfficeInstall[] | null
  /** Languages of the Office user interface as tags ("de-de"), sorted; null where not given. */
  readonly languages: readonly string[] | null
  readonly addIns: readonly AddIn[] | null
  readonly hasAddIns: boolean | null
  readonly usesMacros: boolean | null
  /** Licensing mode for computers that several people share. */
  readonly sharedLicensing: boolean | null
  /** Whether the hardware model names a virtual machine. */
  readonly virtual: boolean | null
  /** Hardware model, organisational unit and site as the inventory writes them: parts into which devices can be told. */
  readonly model: string | null
  readonly unit: string | null
  readonly site: string | null
  /** The last day on which the device told anything. */
  readonly lastSeen: IsoDate | null
}

export interface OperatingSystem {
  readonly family: SystemFamily
  /** The name as the inventory writes it. */
  readonly name: string
  /** Several people work on it at once: Windows Enterprise multi-session, as cloud desktops use it. */
  readonly multiSession: boolean
}

/** Operating systems as far as the choice of Office depends on them. `win10or11`: written as "10.0", without a build. */
export const SYSTEM_FAMILIES = [
  'win7',
  'win8',
  'win10',
  'win10ltsc',
  'win11',
  'win10or11',
  'wsOlder',
  'ws2016',
  'ws2019',
  'ws2022',
  'ws2025',
  'wsUnknown',
  'mac',
  'other',
] as const
export type SystemFamily = (typeof SYSTEM_FAMILIES)[number]

export type Architecture = 'x86' | 'x64' | 'arm64'
export const TECHNOLOGIES = ['clickToRun', 'msi', 'store', 'appv'] as const
export type Technology = (typeof TECHNOLOGIES)[number]

/** Generations of Office, oldest first; `m365` are the Microsoft 365 Apps, which have versions instead. */
export const GENERATIONS = ['2007', '2010', '2013', '2016', '2019', '2021', '2024', 'm365'] as const
export type Generation = (typeof GENERATIONS)[number]

/** `app` is a single application sold alone; `runtime` the Access runtime and database engine; `language` language packs. */
export const OFFICE_KINDS = ['suite', 'visio', 'project', 'app', 'runtime', 'language'] as const
export type OfficeKind = (typeof OFFICE_KINDS)[number]

/** Update channels by the names of the Office Deployment Tool. Source: odt.md, odt-reference. */
export const CHANNELS = [
  'Beta',
  'CurrentPreview',
  'Current',
  'MonthlyEnterprise',
  'SemiAnnualPreview',
  'SemiAnnual',
  'PerpetualVL2019',
  'PerpetualVL2021',
  'PerpetualVL2024',
] as const
export type Channel = (typeof CHANNELS)[number]

/** One Office product on a device. */
export interface OfficeInstall {
  readonly kind: OfficeKind
  readonly generation: Generation | null
  /** True where only the update channel or the version tells the generation, no product name or id. */
  readonly generationAssumed: boolean
  /** Sold to private people, as new devices bring it. */
  readonly consumer: boolean
  readonly technology: Technology | null
  readonly architecture: Architecture | null
  readonly channel: Channel | null
  /** Year and month of a Click-to-Run version, "2608". */
  readonly version: string | null
  /** Full build, "16.0.20326.20100". */
  readonly build: string | null
}

export interface AddIn {
  readonly name: string
  /** The Office application it belongs to, as written. */
  readonly app: string | null
  readonly architecture: Architecture | null
}
