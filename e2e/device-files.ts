import type { IsoDate } from '@lotse/calendar'

/** Inventories for journeys, made anew for each run. The people are those of `monthlyReports`. */

/** A file as a browser takes it. */
export interface DeviceFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const HEADINGS = [
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
]
const CHANNEL = 'Monthly Enterprise Channel'
const nameOf = (device: number): string => `HK-${String(device).padStart(5, '0')}`

/**
 * As the Apps admin center exports it: every fourth device on a version that has long ended, the first 180 with a person of
 * the usage report, the others with nobody.
 */
export function adminCenterFile(devices: number, contact: IsoDate): DeviceFile {
  const rows = Array.from({ length: devices }, (_, device) => {
    const [version, build] = device % 4 === 3 ? ['2206', '16.0.15330.20264'] : ['2609', '16.0.20426.20100']
    const email = device < 180 ? `person${device}@hafenkante.example` : ''
    return [nameOf(device), version, build, 'x64', CHANNEL, 'No', 'No', contact, 'Last', email].join(',')
  })
  return csvFile('inventar.csv', `\uFEFF${[HEADINGS.join(','), ...rows].join('\r\n')}\r\n`)
}

/** A table of no known tool: devices and where they belong. */
export function mappedFile(devices: number): DeviceFile {
  const rows = Array.from({ length: devices }, (_, device) => `${nameOf(device)};${device % 2 ? 'Kiel' : 'Ulm'}`)
  return csvFile('bereiche.csv', ['Rechnernummer;Bereich', ...rows].join('\n'))
}

const csvFile = (name: string, content: string): DeviceFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
})
