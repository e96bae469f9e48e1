import type { Text } from '../notes.ts'
import { FIELD_DEFINITIONS, FIELDS, type Field, normalHeading } from './fields.ts'
import type { Mapping } from './mapping.ts'

/** A kind of inventory that is told by its headings, so that nobody has to map its columns. */
export interface InventorySource {
  readonly id: InventorySourceId
  readonly title: Text
  /** Headings in normal form that all have to be present; of a list in the list, one of them. */
  readonly signature: readonly (string | readonly string[])[]
  /** Where a heading means something else than the word alone says. */
  readonly means: Readonly<Partial<Record<string, Field>>>
  /** Lists all installed software, one row each: only rows about Office count, and what is not named is not there. */
  readonly allSoftware: boolean
}

export type InventorySourceId =
  | 'appsAdminCenter'
  | 'configManagerOffice'
  | 'configManagerProducts'
  | 'configManagerAddIns'
  | 'configManagerSoftware'
  | 'configManagerDevices'
  | 'mapped'

const DEVICE: readonly string[] = FIELD_DEFINITIONS.device.headings

/** Most particular first. Where no source fits, a person chooses the columns. */
export const INVENTORY_SOURCES: readonly InventorySource[] = [
  {
    id: 'appsAdminCenter',
    title: { de: 'Apps Admin Center, Inventar', en: 'Apps admin center, inventory' },
    // Headings of the page; those of the export are unverified (usage.md §8), so any of its words may come.
    signature: [
      DEVICE,
      ['build', 'officebuild'],
      ['updatechannel', 'updatekanal', 'channel'],
      ['lastcontact', 'letzterkontakt'],
    ],
    means: {},
    allSoftware: false,
  },
  {
    id: 'configManagerOffice',
    title: {
      de: 'Configuration Manager, Office-Konfigurationen (Office365ProPlusConfigurations)',
      en: 'Configuration Manager, Office configurations (Office365ProPlusConfigurations)',
    },
    signature: [DEVICE, 'versiontoreport'],
    means: {},
    allSoftware: false,
  },
  {
    id: 'configManagerAddIns',
    title: { de: 'Configuration Manager, Office-Add-Ins', en: 'Configuration Manager, Office add-ins' },
    signature: [DEVICE, 'officeapp', ['friendlyname', 'productname', 'addinname']],
    // In this class product, version and architecture are those of the add-in.
    means: { productname: 'addIn', architecture: 'addInArchitecture' },
    allSoftware: false,
  },
  {
    id: 'configManagerProducts',
    title: {
      de: 'Configuration Manager, Office-Produkte (OFFICE_PRODUCTINFO)',
      en: 'Configuration Manager, Office products (OFFICE_PRODUCTINFO)',
    },
    signature: [DEVICE, 'productname', 'productversion', ['isproplusinstalled', 'licensestate', 'channel']],
    means: {},
    allSoftware: false,
  },
  {
    id: 'configManagerSoftware',
    title: { de: 'Configuration Manager, installierte Software', en: 'Configuration Manager, installed software' },
    signature: [
      ['devicename', 'computername', 'machinename', 'netbiosname', 'device', 'computer', 'name'],
      ['arpdisplayname', 'displayname', 'productname', 'softwarename'],
      ['productversion', 'version'],
      ['publisher', 'prodid', 'softwarecode', 'installdate'],
    ],
    means: {},
    allSoftware: true,
  },
  {
    id: 'configManagerDevices',
    title: { de: 'Configuration Manager, Geräteliste', en: 'Configuration Manager, list of devices' },
    signature: [
      ['name', 'netbiosname', 'devicename'],
      ['operatingsystemnameand', 'operatingsystemnameandversion', 'clientversion'],
      ['resourceid', 'lastlogonusername', 'sitecode', 'resourcedomainorworkgr', 'clientactivity'],
    ],
    means: {},
    allSoftware: false,
  },
]

/** A person chose the columns. */
export const MAPPED_SOURCE: InventorySource = {
  id: 'mapped',
  title: { de: 'Tabelle mit zugeordneten Spalten', en: 'Table with mapped columns' },
  signature: [],
  means: {},
  allSoftware: false,
}

/** The source whose signature is among the headings, null where none is. */
export function sourceOf(headings: readonly string[]): InventorySource | null {
  const present = new Set(headings.map(normalHeading))
  const has = (wanted: string | readonly string[]): boolean =>
    typeof wanted === 'string' ? present.has(wanted) : wanted.some((heading) => present.has(heading))
  return INVENTORY_SOURCES.find((source) => source.signature.every(has)) ?? null
}

/** The mapping of a recognised source; fields without a column are left out. */
export function mappingOf(source: InventorySource, headings: readonly string[]): Mapping {
  const mapping: Partial<Record<Field, string>> = {}
  for (const field of FIELDS) {
    const heading = headingFor(field, source, headings)
    if (heading !== null) mapping[field] = heading
  }
  return mapping
}

function headingFor(field: Field, source: InventorySource, headings: readonly string[]): string | null {
  const wanted: readonly string[] = FIELD_DEFINITIONS[field].headings
  const claimed = headings.filter((heading) => source.means[normalHeading(heading)] === field)
  const own = wanted.flatMap((name) =>
    headings.filter((heading) => normalHeading(heading) === name && (source.means[name] ?? field) === field),
  )
  const foreign = source.id === 'configManagerAddIns' && ADD_IN_PROPERTIES.has(field)
  return foreign ? null : (own[0] ?? claimed[0] ?? null)
}

/** Fields that in the list of add-ins would describe the add-in and not Office. */
const ADD_IN_PROPERTIES: ReadonlySet<Field> = new Set(['product', 'version', 'build', 'languages', 'channel'])
