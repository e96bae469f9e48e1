import type { Question } from '../../template/types.ts'

/** Questions of the section “Mac and mobile”. (remediation.md §6) */
export const MAC_AND_MOBILE_QUESTIONS: readonly Question[] = [
  {
    id: 'ma.mac',
    kind: 'one',
    section: 'mac-and-mobile',
    text: { de: 'Macs im Umfang', en: 'Macs in scope' },
    help: { de: 'Macs, deren Personen die Apps nutzen sollen.', en: 'Macs whose people shall use the Apps.' },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'some', label: { de: 'einige', en: 'some' } },
      { id: 'many', label: { de: 'viele', en: 'many' } },
    ],
  },
  {
    id: 'ma.macTool',
    kind: 'one',
    section: 'mac-and-mobile',
    text: { de: 'Mac-Verwaltung', en: 'Mac management' },
    help: { de: 'Das Werkzeug, das Software auf Macs installiert.', en: 'The tool that installs software on Macs.' },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'intune', label: { de: 'Intune', en: 'Intune' } },
      { id: 'jamf', label: { de: 'Jamf', en: 'Jamf' } },
      { id: 'other', label: { de: 'anderes Werkzeug', en: 'another tool' } },
    ],
    askedWhen: 'ma.mac!=none',
  },
  {
    id: 'ma.macOld',
    kind: 'yesNo',
    section: 'mac-and-mobile',
    text: {
      de: 'macOS älter als die drei neuesten Versionen oder Office 2019 und älter?',
      en: 'macOS older than the three latest releases or Office 2019 and older?',
    },
    help: { de: 'Das Inventar der Macs sagt es.', en: 'The inventory of the Macs tells.' },
    options: [],
    askedWhen: 'ma.mac!=none',
  },
  {
    id: 'ma.mobile',
    kind: 'one',
    section: 'mac-and-mobile',
    text: { de: 'Office auf Telefonen und Tablets', en: 'Office on phones and tablets' },
    help: {
      de: 'Nicht verwaltet: private Geräte ohne Verwaltung.',
      en: 'Unmanaged: private devices without management.',
    },
    options: [
      { id: 'none', label: { de: 'keine', en: 'none' } },
      { id: 'managed', label: { de: 'verwaltet', en: 'managed' } },
      { id: 'unmanaged', label: { de: 'nicht verwaltet', en: 'not managed' } },
    ],
  },
]
