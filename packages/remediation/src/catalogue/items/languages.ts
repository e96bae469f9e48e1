import type { Item } from '../../template/types.ts'

/** Items of the group “Languages”. (remediation.md §7) */
export const LANGUAGES_ITEMS: readonly Item[] = [
  {
    id: 'LA-01',
    group: 'languages',
    title: { de: 'Sprachsatz je Region festlegen', en: 'Fix the language set per region' },
    why: { de: 'Jede Sprache kostet Download und Betreuung', en: 'Each language costs download and support' },
    verify: { de: 'Sprachen und Rückfallsprache sind entschieden', en: 'Languages and fallback are decided' },
    owner: 'client',
    severity: 'advisory',
    services: ['apps'],
    clouds: null,
    when: 'la.count>1',
    topic: 'deploy/overview-deploying-languages-microsoft-365-apps',
  },
  {
    id: 'LA-02',
    group: 'languages',
    title: { de: 'Vorhandene Sprachpakete übernehmen', en: 'Carry existing language resources over' },
    why: { de: 'Das Entfernen löscht sie stillschweigend', en: 'The removal deletes them without a word' },
    verify: {
      de: 'Stichproben haben vorher und nachher dieselben Sprachen',
      en: 'Sampled devices have the same languages before and after',
    },
    owner: 'client',
    severity: 'advisory',
    services: ['apps'],
    clouds: null,
    when: 'la.packs=yes AND of.tech=msi',
    topic: 'deploy/upgrade-from-msi-version',
  },
  {
    id: 'LA-03',
    group: 'languages',
    title: { de: 'Seltene Sprachen prüfen', en: 'Check rare languages' },
    why: {
      de: 'Manche gibt es nur als Korrekturhilfe oder teilweise',
      en: 'Some come as proofing tools or in parts only',
    },
    verify: { de: 'Eine Liste nennt die verfügbare Form', en: 'A list gives the form available for each' },
    owner: 'client',
    severity: 'advisory',
    services: ['apps'],
    clouds: null,
    when: 'la.rare=yes',
    topic: 'deploy/overview-deploying-languages-microsoft-365-apps',
  },
  {
    id: 'LA-04',
    group: 'languages',
    title: { de: 'Alle Sprachen in der lokalen Quelle vorhalten', en: 'Hold all languages in the local source' },
    why: {
      de: 'Eine fehlende Datei wird ohne Fehler übergangen',
      en: 'A missing file is passed over without an error',
    },
    verify: {
      de: 'Die Ordner entsprechen der Konfiguration, oder die Cloud ist Rückfall',
      en: 'The folders match the configuration, or the cloud is the fallback',
    },
    owner: 'client',
    severity: 'blocking',
    services: ['apps'],
    clouds: null,
    when: 'la.count>1 AND dt.source=share/distPoint/mixed',
    topic: 'deploy/upgrade-from-msi-version',
  },
]
