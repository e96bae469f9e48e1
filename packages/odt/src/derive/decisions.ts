import type { Language, Text } from '../lint/types.ts'

/** Answers of the assessment that a configuration needs, by the number of their decision (assessment-decisions.md). */
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
  /** 6 */
  readonly sourcePath: string | null
  /** 7 */
  readonly updates: boolean
  readonly managedUpdates: boolean
  /** 8 and 9 */
  readonly licensing: 'user' | 'shared' | 'device'
  /** 11 */
  readonly removeMsi: boolean
  readonly keepMsi: readonly string[]
  /** 13 */
  readonly excludedApps: readonly string[]
  /** 19 */
  readonly silent: boolean
  readonly acceptTerms: boolean
  readonly forceShutdown: boolean
}

/** The decision an answer belongs to. */
export const DECISION_OF: Readonly<Record<keyof Decisions, number>> = {
  products: 1,
  edition: 3,
  migrateArchitecture: 3,
  channel: 4,
  languages: 5,
  fallback: 5,
  sourcePath: 6,
  updates: 7,
  managedUpdates: 7,
  licensing: 8,
  removeMsi: 11,
  keepMsi: 11,
  excludedApps: 13,
  silent: 19,
  acceptTerms: 19,
  forceShutdown: 19,
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
  11: { en: 'existing Office and removal', de: 'Vorhandenes Office und Entfernen' },
  13: { en: 'apps to include or leave out', de: 'Enthaltene und weggelassene Apps' },
  19: { en: 'user experience', de: 'Was man davon sieht' },
}

/** The name of a decision; empty for a number that sets nothing in a file. */
export const decisionName = (decision: number, language: Language): string => NAMES[decision]?.[language] ?? ''

/** What has been decided so far; what is left out is open. */
export type DecidedSoFar = { readonly [Name in keyof Decisions]?: Decisions[Name] }

export const ANSWERS = Object.keys(DECISION_OF).filter((name): name is keyof Decisions => name in DECISION_OF)
