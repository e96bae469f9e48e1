import type { Question } from '../../template/types.ts'

/** Questions of the section “Devices”. (remediation.md §6) */
export const DEVICES_QUESTIONS: readonly Question[] = [
  {
    id: 'os.win',
    kind: 'many',
    section: 'devices',
    text: { de: 'Welche Windows-Clientversionen gibt es?', en: 'Which Windows client versions exist?' },
    help: { de: 'Aus dem Inventar; wählen Sie jede vorhandene.', en: 'From the inventory; choose each that exists.' },
    options: [
      { id: 'win11', label: { de: 'Windows 11', en: 'Windows 11' } },
      { id: 'win10', label: { de: 'Windows 10', en: 'Windows 10' } },
      { id: 'win10ltsc', label: { de: 'Windows LTSC', en: 'Windows LTSC' } },
      { id: 'win8', label: { de: 'Windows 8 oder 8.1', en: 'Windows 8 or 8.1' } },
      { id: 'win7', label: { de: 'Windows 7', en: 'Windows 7' } },
    ],
  },
  {
    id: 'os.server',
    kind: 'many',
    section: 'devices',
    text: { de: 'Serverversionen für Benutzersitzungen', en: 'Server versions used for user sessions' },
    help: {
      de: 'Nur Server, auf denen in Sitzungen gearbeitet wird.',
      en: 'Only servers on which people work in sessions.',
    },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'ws2025', label: { de: 'Windows Server 2025', en: 'Windows Server 2025' } },
      { id: 'ws2022', label: { de: 'Windows Server 2022', en: 'Windows Server 2022' } },
      { id: 'ws2019', label: { de: 'Windows Server 2019', en: 'Windows Server 2019' } },
      { id: 'ws2016', label: { de: 'Windows Server 2016', en: 'Windows Server 2016' } },
      { id: 'older', label: { de: 'ältere', en: 'older' } },
    ],
  },
  {
    id: 'os.arm',
    kind: 'yesNo',
    section: 'devices',
    text: { de: 'Gibt es Arm-Geräte?', en: 'Are there Arm devices?' },
    help: {
      de: 'Geräte mit anderen Prozessoren als Intel oder AMD.',
      en: 'Devices with processors other than Intel or AMD.',
    },
    options: [],
  },
  {
    id: 'os.weak',
    kind: 'yesNo',
    section: 'devices',
    text: {
      de: 'Geräte unter 4 GB Speicher oder 10 GB freiem Platz?',
      en: 'Devices below 4 GB memory or 10 GB free disk?',
    },
    help: { de: 'Das Minimum für die Apps.', en: 'The minimum for the Apps.' },
    options: [],
  },
  {
    id: 'os.inventory',
    kind: 'one',
    section: 'devices',
    text: { de: 'Gibt es ein aktuelles Softwareinventar?', en: 'Is there a current software inventory?' },
    help: {
      de: 'Vollständig: mindestens 95 % der Geräte, jünger als 30 Tage.',
      en: 'Full: at least 95 % of the devices, under 30 days old.',
    },
    options: [
      { id: 'full', label: { de: 'vollständig', en: 'complete' } },
      { id: 'partial', label: { de: 'teilweise', en: 'in parts' } },
      { id: 'none', label: { de: 'keines', en: 'none' } },
    ],
  },
  {
    id: 'os.av',
    kind: 'yesNo',
    section: 'devices',
    text: {
      de: 'Endpunktschutz, der Installation oder Prozessstart blockiert?',
      en: 'Endpoint protection that blocks installs or process creation?',
    },
    help: { de: 'Fragen Sie, wer den Endpunktschutz betreibt.', en: 'Ask who runs the endpoint protection.' },
    options: [],
  },
]
