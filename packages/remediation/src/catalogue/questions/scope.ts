import type { Question } from '../../template/types.ts'

/** Questions of the section “Scope”. (remediation.md §6) */
export const SCOPE_QUESTIONS: readonly Question[] = [
  {
    id: 'svc',
    kind: 'many',
    section: 'scope',
    text: { de: 'Welche Dienste gehören zu diesem Vorhaben?', en: 'Which services are in scope of this engagement?' },
    help: {
      de: 'Entscheidet, welche Teile der Checkliste überhaupt betrachtet werden.',
      en: 'Decides which parts of the checklist are looked at at all.',
    },
    options: [
      { id: 'core', label: { de: 'Core-Onboarding', en: 'Core onboarding' } },
      { id: 'apps', label: { de: 'Microsoft 365 Apps', en: 'Microsoft 365 Apps' } },
      { id: 'visioProject', label: { de: 'Visio und Project', en: 'Visio and Project' } },
      { id: 'mobile', label: { de: 'Office auf Telefonen und Tablets', en: 'Office on phones and tablets' } },
    ],
  },
  {
    id: 'cloud',
    kind: 'one',
    section: 'scope',
    text: { de: 'In welcher Cloud liegt der Tenant?', en: 'In which cloud is the tenant?' },
    help: {
      de: 'Entscheidet die Ausgabe. Die Adresse des Admin Centers zeigt es: .us gehört zu einer Behörden-Cloud.',
      en: 'Decides the edition. The address of the admin centre tells: .us belongs to a government cloud.',
    },
    options: [
      { id: 'commercial', label: { de: 'Weltweit', en: 'Worldwide' } },
      { id: 'gcc', label: { de: 'GCC', en: 'GCC' } },
      { id: 'gccHigh', label: { de: 'GCC High', en: 'GCC High' } },
      { id: 'dod', label: { de: 'DoD', en: 'DoD' } },
    ],
  },
  {
    id: 'country',
    kind: 'many',
    section: 'scope',
    text: { de: 'In welchen Ländern arbeiten die Benutzer?', en: 'In which countries do the users work?' },
    help: {
      de: 'Wo gearbeitet wird, nicht wo die Firma eingetragen ist.',
      en: 'Where people work, not where the company is registered.',
    },
    options: [
      { id: 'de', label: { de: 'Deutschland', en: 'Germany' } },
      { id: 'at', label: { de: 'Österreich', en: 'Austria' } },
      { id: 'ch', label: { de: 'Schweiz', en: 'Switzerland' } },
      { id: 'eu', label: { de: 'weitere EU-Länder', en: 'other countries of the EU' } },
      { id: 'us', label: { de: 'USA', en: 'United States' } },
      { id: 'other', label: { de: 'weitere Länder', en: 'other countries' } },
    ],
  },
  {
    id: 'sector',
    kind: 'one',
    section: 'scope',
    text: { de: 'Regulierte Branche?', en: 'Regulated sector?' },
    help: { de: 'Fragen Sie Compliance oder die Rechtsabteilung.', en: 'Ask compliance or the legal department.' },
    options: [
      { id: 'none', label: { de: 'nicht reguliert', en: 'not regulated' } },
      { id: 'public', label: { de: 'öffentlicher Dienst', en: 'public sector' } },
      { id: 'finance', label: { de: 'Finanzwesen', en: 'finance' } },
      { id: 'health', label: { de: 'Gesundheitswesen', en: 'health' } },
      { id: 'critical', label: { de: 'kritische Infrastruktur', en: 'critical infrastructure' } },
      { id: 'other', label: { de: 'andere', en: 'other' } },
    ],
  },
  {
    id: 'seats',
    kind: 'number',
    section: 'scope',
    text: { de: 'Personen, die die Apps nutzen sollen', en: 'People who shall use the Apps' },
    help: { de: 'Personen, nicht Geräte. Bestimmt nur Größen.', en: 'People, not devices. Gives sizes only.' },
    options: [],
  },
]
