import type { Language, Text } from '../lint/types.ts'

/** A value in the hive of each person, as `AppSettings/User` has it. */
export interface Preference {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly type: string
  readonly app: string
  readonly id: string
}

/**
 * Answers of the assessment that a configuration needs, by the number of their decision (assessment-decisions.md). Those that
 * may be missing set nothing then, unless a file cannot do without: a volume product without its activation is not made.
 */
export interface Decisions {
  /** 1: product ids, in order. */
  readonly products: readonly string[]
  /** 3 */
  readonly edition: '32' | '64'
  readonly migrateArchitecture: boolean
  /** 4 */
  readonly channel: string
  /** 5: tags and match keywords, in order. */
  readonly languages: readonly string[]
  readonly fallback: string | null
  /** 5: languages, and languages for spelling only, that come as files of their own. */
  readonly moreLanguages?: readonly string[]
  readonly proofing?: readonly string[]
  /** 6 */
  readonly sourcePath: string | null
  /** 6: the build that is installed; null for the latest. */
  readonly version?: string | null
  /** 7 */
  readonly updates: boolean
  readonly managedUpdates: boolean
  /** 7: where updates lie; null for the content network. */
  readonly updatePath?: string | null
  /** 8 and 9 */
  readonly licensing: 'user' | 'shared' | 'device'
  /** 8: a key server, or a multiple activation key, which only the package gets to know. */
  readonly volumeActivation?: 'kms' | 'mak'
  /** 9: where tokens of shared activation follow their people; null where a profile carries them. */
  readonly tokenFolder?: string | null
  /** 9 */
  readonly softwareGraphics?: boolean
  /** 10: ids of Visio and Project that come on top. */
  readonly addedProducts?: readonly string[]
  /** 10: only where Windows Installer has them, which go. */
  readonly carryOverMsi?: boolean
  /** 11 */
  readonly removeMsi: boolean
  readonly keepMsi: readonly string[]
  /** 11: older Click-to-Run products that go, by id. */
  readonly removeClickToRun?: readonly string[]
  /** 12: of macros, which ones a person may let run. */
  readonly macros?: 'ask' | 'signed' | 'never'
  /** 13 */
  readonly excludedApps: readonly string[]
  /** 16: further preferences that people may change. */
  readonly preferences?: readonly Preference[]
  /** 19 */
  readonly silent: boolean
  readonly acceptTerms: boolean
  readonly forceShutdown: boolean
  /** 19: the format in which new documents are saved. */
  readonly formats?: 'openXml' | 'openDocument'
  /** 19: as documents show it. */
  readonly company?: string | null
  /** 19 */
  readonly logging?: { readonly level: 'Standard' | 'Off'; readonly path: string | null }
}

/** The decision an answer belongs to. */
export const DECISION_OF: Readonly<Record<keyof Decisions, number>> = {
  products: 1,
  edition: 3,
  migrateArchitecture: 3,
  channel: 4,
  languages: 5,
  fallback: 5,
  moreLanguages: 5,
  proofing: 5,
  sourcePath: 6,
  version: 6,
  updates: 7,
  managedUpdates: 7,
  updatePath: 7,
  licensing: 8,
  volumeActivation: 8,
  tokenFolder: 9,
  softwareGraphics: 9,
  addedProducts: 10,
  carryOverMsi: 10,
  removeMsi: 11,
  keepMsi: 11,
  removeClickToRun: 11,
  macros: 12,
  excludedApps: 13,
  preferences: 16,
  silent: 19,
  acceptTerms: 19,
  forceShutdown: 19,
  formats: 19,
  company: 19,
  logging: 19,
}

/** What each decision is called, by its number. */
const NAMES: Readonly<Record<number, Text>> = {
  1: { en: 'scope and products', de: 'Umfang und Produkte' },
  3: { en: 'architecture', de: 'Architektur' },
  4: { en: 'update channel', de: 'Updatekanal' },
  5: { en: 'languages', de: 'Sprachen' },
  6: { en: 'deployment tool and source', de: 'Werkzeug und Quelle' },
  7: { en: 'update delivery', de: 'Verteilung von Updates' },
  8: { en: 'licensing and activation', de: 'Lizenzierung und Aktivierung' },
  9: { en: 'shared computers', de: 'Geteilte Rechner' },
  10: { en: 'Visio and Project', de: 'Visio und Project' },
  11: { en: 'existing Office and removal', de: 'Vorhandenes Office und Entfernen' },
  12: { en: 'add-ins and macros', de: 'Add-ins und Makros' },
  13: { en: 'apps to include or leave out', de: 'Enthaltene und weggelassene Apps' },
  16: { en: 'security and privacy', de: 'Sicherheit und Datenschutz' },
  19: { en: 'user experience', de: 'Was man davon sieht' },
}

/** What is open where an answer is missing that a file needs. */
const ASKED: Readonly<Partial<Record<keyof Decisions, Text>>> = {
  products: { en: 'which products', de: 'welche Produkte' },
  edition: { en: '32 or 64 bit', de: '32 oder 64 Bit' },
  migrateArchitecture: {
    en: 'whether the other architecture is replaced',
    de: 'ob die andere Architektur ersetzt wird',
  },
  channel: { en: 'which channel', de: 'welcher Kanal' },
  languages: { en: 'which languages', de: 'welche Sprachen' },
  fallback: { en: 'which language where none is found', de: 'welche Sprache, wo keine gefunden wird' },
  sourcePath: { en: 'where the files come from', de: 'woher die Dateien kommen' },
  updates: { en: 'whether updates come by themselves', de: 'ob Updates von selbst kommen' },
  managedUpdates: { en: 'whether Configuration Manager updates', de: 'ob Configuration Manager aktualisiert' },
  licensing: { en: 'by person, shared or by device', de: 'je Person, gemeinsam oder je Gerät' },
  volumeActivation: { en: 'KMS or MAK', de: 'KMS oder MAK' },
  removeMsi: { en: 'whether Office of Windows Installer goes', de: 'ob Office mit Windows Installer entfernt wird' },
  keepMsi: { en: 'which products of it stay', de: 'welche Produkte davon bleiben' },
  excludedApps: { en: 'which apps are left out', de: 'welche Apps wegbleiben' },
  silent: { en: 'silent or visible', de: 'still oder sichtbar' },
  acceptTerms: {
    en: 'whether the terms are accepted for people',
    de: 'ob die Lizenzbedingungen vorab angenommen werden',
  },
  forceShutdown: { en: 'whether open apps are closed', de: 'ob offene Apps geschlossen werden' },
}

/** The name of a decision; empty for a number that sets nothing in a file. */
export const decisionName = (decision: number, language: Language): string => NAMES[decision]?.[language] ?? ''

/** What has to be decided yet, in words: the decision and what of it is open. */
export function sayOpen(answer: keyof Decisions, language: Language): string {
  const number = DECISION_OF[answer]
  const asked = ASKED[answer]?.[language]
  const name = `${language === 'de' ? 'Entscheidung' : 'Decision'} ${number}, ${decisionName(number, language)}`
  return asked === undefined ? name : `${name}: ${asked}`
}

/** What has been decided so far; what is left out is open. */
export type DecidedSoFar = { readonly [Name in keyof Decisions]?: Decisions[Name] }

/** What the file that installs cannot do without. */
export const ANSWERS = [
  'products',
  'edition',
  'migrateArchitecture',
  'channel',
  'languages',
  'fallback',
  'sourcePath',
  'updates',
  'managedUpdates',
  'licensing',
  'removeMsi',
  'keepMsi',
  'excludedApps',
  'silent',
  'acceptTerms',
  'forceShutdown',
] as const satisfies readonly (keyof Decisions)[]
