import type { Text } from '../notes.ts'

const same = (word: string): Text => ({ de: word, en: word })

/** Answers of the questionnaire as they are said inside a sentence. */
export const WORDS: Readonly<Record<string, Text>> = {
  win11: same('Windows 11'),
  win10: same('Windows 10'),
  win10ltsc: same('Windows 10 LTSC'),
  win8: same('Windows 8/8.1'),
  win7: same('Windows 7'),
  ws2025: same('Windows Server 2025'),
  ws2022: same('Windows Server 2022'),
  ws2019: same('Windows Server 2019'),
  ws2016: same('Windows Server 2016'),
  older: { de: 'älterer Windows Server', en: 'older Windows Server' },
  o2007: same('Office 2007'),
  o2010: same('Office 2010'),
  o2013: same('Office 2013'),
  o2016: same('Office 2016'),
  o2019: same('Office 2019'),
  o2021: same('Office 2021'),
  o2024: same('Office 2024'),
  m365: same('Microsoft 365 Apps'),
  msi: same('Windows Installer (MSI)'),
  c2r: { de: 'Klick-und-Los', en: 'Click-to-Run' },
  c2rVolume: { de: 'Klick-und-Los, Volumenlizenz', en: 'Click-to-Run, volume licence' },
  subscription: { de: 'Abonnement', en: 'subscription' },
  store: same('Microsoft Store'),
  appv: same('App-V'),
  x86: { de: '32 Bit', en: '32 bit' },
  x64: { de: '64 Bit', en: '64 bit' },
  rds: { de: 'Sitzungsserver', en: 'session hosts' },
  avd: { de: 'Windows mit mehreren Sitzungen', en: 'Windows multi-session' },
  shift: { de: 'von mehreren Personen genutzt', en: 'used by several people' },
  current: { de: 'Aktueller Kanal', en: 'Current Channel' },
  monthly: { de: 'Monatlicher Enterprise-Kanal', en: 'Monthly Enterprise Channel' },
  semiannual: { de: 'Halbjährlicher Enterprise-Kanal', en: 'Semi-Annual Enterprise Channel' },
}
