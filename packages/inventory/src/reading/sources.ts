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
  /** Fields whose words are there and say something else: the version of an add-in, a language as a number. */
  readonly ignores: readonly Field[]
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
const INVENTORY_SOURCES: readonly InventorySource[] = [
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
    ignores: [],
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
    ignores: [],
    allSoftware: false,
  },
  {
    id: 'configManagerAddIns',
    title: { de: 'Configuration Manager, Office-Add-Ins', en: 'Configuration Manager, Office add-ins' },
    signature: [DEVICE, 'officeapp', ['friendlyname', 'productname', 'addinname']],
    // In this class product, version and architecture are those of the add-in.
    means: { productname: 'addIn', architecture: 'addInArchitecture' },
    ignores: ['product', 'version', 'build', 'languages', 'channel'],
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
    ignores: [],
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
    // Here languages and kinds of installation are numbers.
    ignores: ['languages', 'technology'],
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
    ignores: [],
    allSoftware: false,
  },
]

/** A person chose the columns. */
export const MAPPED_SOURCE: InventorySource = {
  id: 'mapped',
  title: { de: 'Tabelle mit zugeordneten Spalten', en: 'Table with mapped columns' },
  signature: [],
  means: {},
  ignores: [],
  allSoftware: false,
}

/** How a kind of inventory is named to people. */
export function titleOfSource(id: InventorySourceId): Text {
  return (INVENTORY_SOURCES.find((source) => source.id === id) ?? MAPPED_SOURCE).title
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
    const [heading] = headingsFor(field, source, headings)
    if (heading !== undefined) mapping[field] = heading
  }
  return mapping
}

/**
 * Headings that say the same as the mapped one where that is empty: a device can have its channel in `cfgUpdateChannel` or
 * only in `CDNBaseUrl`.
 */
export function fallbacksOf(
  source: InventorySource,
  headings: readonly string[],
): ReadonlyMap<Field, readonly string[]> {
  return new Map(WITH_FALLBACK.map((field) => [field, headingsFor(field, source, headings).slice(1)]))
}

const WITH_FALLBACK: readonly Field[] = ['channel', 'lastSeen']

/** Headings for a field, the best first. */
function headingsFor(field: Field, source: InventorySource, headings: readonly string[]): readonly string[] {
  if (source.ignores.includes(field)) return []
  const wanted: readonly string[] = FIELD_DEFINITIONS[field].headings
  const own = wanted.flatMap((name) =>
    headings.filter((heading) => normalHeading(heading) === name && (source.means[name] ?? field) === field),
  )
  return [...own, ...headings.filter((heading) => source.means[normalHeading(heading)] === field)]
}
