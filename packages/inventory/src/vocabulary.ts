import type { Architecture, Channel, Generation, OfficeKind, SystemFamily, Technology } from './device.ts'
import type { InstalledState } from './findings/installed-beside-active.ts'
import type { SharedSign } from './findings/shared-devices.ts'
import type { Text } from './notes.ts'

/** How the words of an inventory are shown to people; one entry for each, both languages. */

const same = (word: string): Text => ({ de: word, en: word })

export const GENERATION_LABELS: Readonly<Record<Generation, Text>> = {
  '2007': same('Office 2007'),
  '2010': same('Office 2010'),
  '2013': same('Office 2013'),
  '2016': same('Office 2016'),
  '2019': same('Office 2019'),
  '2021': same('Office 2021'),
  '2024': same('Office 2024'),
  m365: same('Microsoft 365 Apps'),
}

export const CHANNEL_LABELS: Readonly<Record<Channel, Text>> = {
  Beta: { de: 'Betakanal', en: 'Beta Channel' },
  CurrentPreview: { de: 'Aktueller Kanal (Vorschau)', en: 'Current Channel (Preview)' },
  Current: { de: 'Aktueller Kanal', en: 'Current Channel' },
  MonthlyEnterprise: { de: 'Monatlicher Enterprise-Kanal', en: 'Monthly Enterprise Channel' },
  SemiAnnualPreview: {
    de: 'Halbjährlicher Enterprise-Kanal (Vorschau)',
    en: 'Semi-Annual Enterprise Channel (Preview)',
  },
  SemiAnnual: { de: 'Halbjährlicher Enterprise-Kanal', en: 'Semi-Annual Enterprise Channel' },
  PerpetualVL2019: { de: 'Office 2019 (Volumenlizenz)', en: 'Office 2019 (volume)' },
  PerpetualVL2021: same('Office LTSC 2021'),
  PerpetualVL2024: same('Office LTSC 2024'),
}

export const TECHNOLOGY_LABELS: Readonly<Record<Technology, Text>> = {
  clickToRun: { de: 'Klick-und-Los', en: 'Click-to-Run' },
  msi: same('Windows Installer (MSI)'),
  store: same('Microsoft Store'),
  appv: same('App-V'),
}

export const ARCHITECTURE_LABELS: Readonly<Record<Architecture, Text>> = {
  x86: { de: '32 Bit', en: '32 bit' },
  x64: { de: '64 Bit', en: '64 bit' },
  arm64: { de: 'Arm, 64 Bit', en: 'Arm, 64 bit' },
}

export const KIND_LABELS: Readonly<Record<OfficeKind, Text>> = {
  suite: { de: 'Office-Suite', en: 'Office suite' },
  visio: same('Visio'),
  project: same('Project'),
  app: { de: 'Einzelne Anwendung', en: 'Single application' },
  runtime: { de: 'Access-Runtime oder -Datenbankmodul', en: 'Access runtime or database engine' },
  language: { de: 'Sprachpaket', en: 'Language pack' },
}

export const SYSTEM_LABELS: Readonly<Record<SystemFamily, Text>> = {
  win7: same('Windows 7'),
  win8: same('Windows 8/8.1'),
  win10: same('Windows 10'),
  win10ltsc: same('Windows 10 LTSC'),
  win11: same('Windows 11'),
  win10or11: { de: 'Windows 10 oder 11', en: 'Windows 10 or 11' },
  wsOlder: { de: 'Windows Server vor 2016', en: 'Windows Server before 2016' },
  ws2016: same('Windows Server 2016'),
  ws2019: same('Windows Server 2019'),
  ws2022: same('Windows Server 2022'),
  ws2025: same('Windows Server 2025'),
  wsUnknown: { de: 'Windows Server, Version unbekannt', en: 'Windows Server, version unknown' },
  mac: same('macOS'),
  other: { de: 'anderes System', en: 'other system' },
}

export const INSTALLED_LABELS: Readonly<Record<InstalledState, Text>> = {
  apps: { de: 'Microsoft 365 Apps installiert', en: 'Microsoft 365 Apps installed' },
  otherOffice: { de: 'nur ein anderes Office', en: 'another Office only' },
  noOffice: { de: 'kein Office', en: 'no Office' },
  unclear: { de: 'Office unbekannt', en: 'Office unknown' },
  noDevice: { de: 'kein Gerät im Inventar', en: 'no device in the inventory' },
}

export const SHARED_LABELS: Readonly<Record<SharedSign, Text>> = {
  sessionHost: { de: 'Sitzungsserver', en: 'Session host' },
  multiSession: { de: 'Windows mit mehreren Sitzungen', en: 'Windows multi-session' },
  virtual: { de: 'Virtueller Desktop', en: 'Virtual desktop' },
  sharedLicensing: { de: 'Gemeinsame Aktivierung', en: 'Shared computer licensing' },
  severalUsers: { de: 'von mehreren Personen genutzt', en: 'used by several people' },
}
