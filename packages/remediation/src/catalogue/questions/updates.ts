import type { Question } from '../../template/types.ts'

/** Questions of the section “Updates”. (remediation.md §6) */
export const UPDATES_QUESTIONS: readonly Question[] = [
  {
    id: 'up.channel',
    kind: 'one',
    section: 'updates',
    text: { de: 'Gewählter Updatekanal', en: 'Chosen update channel' },
    help: { de: 'Für die meisten Geräte.', en: 'For most devices.' },
    options: [
      { id: 'current', label: { de: 'Aktueller Kanal', en: 'Current Channel' } },
      { id: 'monthly', label: { de: 'Monatlicher Enterprise-Kanal', en: 'Monthly Enterprise Channel' } },
      { id: 'semiannual', label: { de: 'Halbjährlicher Enterprise-Kanal', en: 'Semi-Annual Enterprise Channel' } },
      { id: 'undecided', label: { de: 'nicht entschieden', en: 'not decided' } },
    ],
  },
  {
    id: 'up.manage',
    kind: 'many',
    section: 'updates',
    text: { de: 'Wer soll Updates steuern?', en: 'Who shall manage updates?' },
    help: {
      de: 'Wählen Sie, was genutzt werden soll; eine Stelle ist am besten.',
      en: 'Choose what shall be used; one authority is best.',
    },
    options: [
      { id: 'cdnAuto', label: { de: 'automatisch aus dem Inhaltsnetz', en: 'automatic from the content network' } },
      { id: 'cloudUpdate', label: { de: 'Cloud Update', en: 'Cloud Update' } },
      { id: 'intune', label: { de: 'Intune', en: 'Intune' } },
      { id: 'configMgr', label: { de: 'Configuration Manager', en: 'Configuration Manager' } },
      { id: 'share', label: { de: 'von einer Freigabe', en: 'from a share' } },
    ],
  },
  {
    id: 'up.gpo',
    kind: 'one',
    section: 'updates',
    text: { de: 'Vorhandene Office-Richtlinien', en: 'Existing Office policies' },
    help: {
      de: 'Alt: Richtlinien, die für Version 16.0 von 2016 gemacht wurden.',
      en: 'Old: policies made for version 16.0 of 2016.',
    },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'old16', label: { de: 'alte', en: 'old ones' } },
      { id: 'current', label: { de: 'aktuelle', en: 'current ones' } },
      { id: 'unknown', label: { de: 'unbekannt', en: 'unknown' } },
    ],
  },
  {
    id: 'up.test',
    kind: 'one',
    section: 'updates',
    text: { de: 'Wie lange dauert der Test eines Updates?', en: 'How long does testing of an update take?' },
    help: { de: 'Von der Veröffentlichung bis zur Freigabe.', en: 'From its release until it may be installed.' },
    options: [
      { id: 'days', label: { de: 'Tage', en: 'days' } },
      { id: 'weeks', label: { de: 'Wochen', en: 'weeks' } },
      { id: 'months', label: { de: 'Monate', en: 'months' } },
      { id: 'none', label: { de: 'keine Tests', en: 'no tests' } },
    ],
  },
  {
    id: 'up.copilot',
    kind: 'yesNo',
    section: 'updates',
    text: { de: 'Ist Copilot geplant?', en: 'Is Copilot planned?' },
    help: { de: 'In der Laufzeit dieses Engagements.', en: 'Within the time of this engagement.' },
    options: [],
  },
]
