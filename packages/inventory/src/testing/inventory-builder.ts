import { isoDate } from '@lotse/calendar'
import type { Device, OfficeInstall } from '../device.ts'
import { readInventory } from '../reading/read-inventory.ts'
import type { InventoryReading, InventoryReadOptions } from '../reading/types.ts'
import type { InventorySnapshot } from '../snapshot.ts'

/** Files and devices for tests; everybody and everything in them is invented. */

export type Row = Readonly<Record<string, string>>

/** Headings of the inventory page in the Apps admin center (usage.md §8). */
export const ADMIN_CENTER_HEADINGS = [
  'Name',
  'Version',
  'Build',
  'Architecture',
  'Update channel',
  'Add-ins Present',
  'Macros used',
  'Last contact',
  'Last user',
  'Last email',
] as const

/** Headings of a query on the class Office365ProPlusConfigurations with the system's name and user. */
export const CONFIG_MANAGER_HEADINGS = [
  'Name0',
  'User_Name0',
  'Operating_System_Name_and0',
  'VersionToReport0',
  'cfgUpdateChannel0',
  'CDNBaseUrl0',
  'Platform0',
  'ClientCulture0',
  'SharedComputerLicensing0',
  'TimeStamp',
] as const

/** A row of the Apps admin center. */
export function adminCenterRow(name: string, fields: Row = {}): Row {
  return {
    Name: name,
    Version: '2608',
    Build: '16.0.20326.20100',
    Architecture: 'x64',
    'Update channel': 'Monthly Enterprise Channel',
    'Add-ins Present': 'No',
    'Macros used': 'No',
    'Last contact': '2026-10-31',
    'Last user': 'Anna Berg',
    'Last email': 'anna.berg@adatum.example',
    ...fields,
  }
}

/** A table as text. */
export function tableText(
  headings: readonly string[],
  rows: readonly Row[],
  delimiter = ',',
  lineEnd = '\r\n',
): string {
  const quoted = (field: string): string =>
    field.includes(delimiter) || /["\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
  return lines.map((fields) => fields.map(quoted).join(delimiter) + lineEnd).join('')
}

/** The text of a file of the Apps admin center. */
export const adminCenterText = (rows: readonly Row[]): string => `\uFEFF${tableText(ADMIN_CENTER_HEADINGS, rows)}`

/** Reads a file, given as text in UTF-8 or as bytes, on 22 November 2026. */
export function read(
  file: string | Uint8Array,
  options: Partial<InventoryReadOptions> = {},
  cuts: readonly number[] = [],
): Promise<InventoryReading> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return readInventory(streamOf(bytes, cuts), { name: 'devices.csv', asOf: isoDate('2026-11-22'), ...options })
}

/** The snapshot of a file that is not refused; throws otherwise. */
export async function readSnapshot(
  file: string | Uint8Array,
  options: Partial<InventoryReadOptions> = {},
): Promise<InventorySnapshot> {
  const { snapshot, refused } = await read(file, options)
  if (snapshot === null) throw new Error(`refused: ${JSON.stringify(refused)}`)
  return snapshot
}

/** The bytes as a stream, cut at the given places. */
async function* streamOf(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const places = [...new Set([0, ...cuts.filter((cut) => cut > 0 && cut < bytes.length), bytes.length])]
  places.sort((a, b) => a - b)
  for (let at = 1; at < places.length; at++) yield bytes.subarray(places[at - 1], places[at])
}

/** An Office suite by Click-to-Run. */
export function install(fields: Partial<OfficeInstall> = {}): OfficeInstall {
  return {
    kind: 'suite',
    generation: 'm365',
    generationAssumed: false,
    consumer: false,
    technology: 'clickToRun',
    architecture: 'x64',
    channel: 'MonthlyEnterprise',
    version: '2608',
    build: '16.0.20326.20100',
    ...fields,
  }
}

/** A device about which the inventory says nothing but its name. */
export function device(name: string, fields: Partial<Device> = {}): Device {
  return {
    key: name.toLowerCase(),
    name,
    id: null,
    serial: null,
    users: [],
    system: null,
    processor: null,
    office: null,
    languages: null,
    addIns: null,
    hasAddIns: null,
    usesMacros: null,
    sharedLicensing: null,
    virtual: null,
    model: null,
    unit: null,
    site: null,
    lastSeen: null,
    ...fields,
  }
}

/** A snapshot of devices. */
export function snapshot(devices: readonly Device[], fields: Partial<InventorySnapshot> = {}): InventorySnapshot {
  return {
    source: 'mapped',
    takenOn: isoDate('2026-10-31'),
    takenOnFrom: 'stated',
    devices,
    fields: [],
    allSoftware: false,
    rows: { total: devices.length, accepted: devices.length, duplicates: 0, otherSoftware: 0, rejected: 0 },
    file: { name: 'devices.csv', sha256: null, readOn: isoDate('2026-11-01') },
    ...fields,
  }
}
