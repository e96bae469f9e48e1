import { addDays, type IsoDate } from '@lotse/calendar'

/** Inventories to measure with, made the same each time. */

const ADMIN_CENTER =
  'Name,Version,Build,Architecture,Update channel,Add-ins Present,Macros used,Last contact,Last user,Last email'

/** As the Apps admin center exports it, on `day`; every device has a name, a person and a last contact of its own. */
export function adminCenterInventory(devices: number, day: IsoDate): string {
  const rows = Array.from({ length: devices }, (_, device) => {
    const [version, build] = device % 4 === 0 ? ['2206', '16.0.15330.20264'] : ['2608', '16.0.20326.20100']
    const contact = addDays(day, -(device % 28))
    const channel = device % 3 === 0 ? 'Current Channel' : 'Monthly Enterprise Channel'
    const person = `person${device}@hafenkante.example`
    return `PC-${device},${version},${build},x64,${channel},Yes,No,${contact},Person ${device},${person}`
  })
  return `\uFEFF${[ADMIN_CENTER, ...rows].join('\r\n')}\r\n`
}

const DEVICES =
  'Name0,Resource_Domain_OR_Workgr0,User_Name0,Operating_System_Name_and0,System_OU_Name0,AD_Site_Name0,Model0,SerialNumber0'

/** The same devices as Configuration Manager lists them: system, unit, site, model and serial number. */
export function deviceList(devices: number): string {
  const rows = Array.from({ length: devices }, (_, device) =>
    [
      `PC-${device}`,
      'HAFEN',
      `HAFEN\\account${device}`,
      `Microsoft Windows NT Workstation 10.0 (${device % 5 === 0 ? 19045 : 22631})`,
      `HAFEN/UNIT ${device % 150}`,
      `Site ${device % 12}`,
      `Model ${device % 40}`,
      `SN${100_000 + device}`,
    ].join(','),
  )
  return `${[DEVICES, ...rows].join('\n')}\n`
}
