import type { Question } from '../../template/types.ts'

/** Questions of the section “Languages”. (remediation.md §6) */
export const LANGUAGES_QUESTIONS: readonly Question[] = [
  {
    id: 'la.count',
    kind: 'number',
    section: 'languages',
    text: { de: 'Anzahl Oberflächensprachen', en: 'Number of user interface languages' },
    help: { de: 'Sprachen der Menüs, nicht der Rechtschreibung.', en: 'Languages of menus, not of spelling.' },
    options: [],
  },
  {
    id: 'la.packs',
    kind: 'yesNo',
    section: 'languages',
    text: {
      de: 'Heute Sprachpakete oder Korrekturhilfen installiert?',
      en: 'Language packs or proofing tools installed today?',
    },
    help: { de: 'Auf irgendeinem Gerät.', en: 'On any device.' },
    options: [],
  },
  {
    id: 'la.rare',
    kind: 'yesNo',
    section: 'languages',
    text: { de: 'Sprachen außerhalb der Standardliste?', en: 'Languages outside the standard list?' },
    help: {
      de: 'Sprachen ohne vollständige Übersetzung der Menüs.',
      en: 'Languages without a full translation of the menus.',
    },
    options: [],
  },
]
