import type { FileFacts, ProjectFacts } from '../facts/file-facts.ts'
import type { Severity } from '../facts/finding.ts'
import type { ModuleView } from '../judge/module-view.ts'
import type { Edit } from '../propose/edits.ts'

export type Language = 'de' | 'en'
export type Text = Readonly<Record<Language, string>>
export type Values = Readonly<Record<string, string | number>>

/** For whom a text is: who changes the code, who leads the project, who answers for it at the customer. */
export const READERS = ['engineer', 'lead', 'manager'] as const
export type Reader = (typeof READERS)[number]

/** What stands beside a finding when a rule reports it. */
export interface Told {
  readonly values?: Values
  /** Changes of the text that remove it; all of one line are offered together. */
  readonly edits?: readonly Edit[]
  /** One finding of the rule is enough for a statement. */
  readonly once?: true
  /** Where it differs from the rule's own. */
  readonly severity?: Severity
}

/** Reports at a token of a module. */
export type ReportAt = (token: number, told?: Told) => void
/** Reports on a project or file. */
export type Report = (told?: Told) => void

/** What a file brings besides what was read from it. */
export interface Surroundings {
  /** Zone of the Mark of the Web, null without one. */
  readonly zone: number | null
  /** Last part of the file's name in lower case, without its dot. */
  readonly extension: string
}

/** One rule (readiness.md section 3). A rule has at least one hook; each is called for active code only. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  readonly only64: boolean
  /** Too noisy to be asked for by default. */
  readonly off?: true
  readonly texts: Readonly<Record<Reader, Text>>
  /** Names it waits for, and what it does where one stands. */
  readonly words?: readonly string[]
  readonly onWord?: (token: number, view: ModuleView, report: ReportAt) => void
  /** A pattern of text literals; joined ones (`"a" & "b"`) count as one. */
  readonly literal?: RegExp
  readonly onText?: (text: string, token: number, view: ModuleView, report: ReportAt) => void
  readonly onModule?: (view: ModuleView, report: ReportAt) => void
  readonly onProject?: (project: ProjectFacts, facts: FileFacts, report: Report) => void
  readonly onFile?: (facts: FileFacts, around: Surroundings, report: Report) => void
}

/** Both languages of a sentence. */
export const say = (en: string, de: string): Text => ({ en, de })

/** The three texts of a rule. */
export const texts = (engineer: Text, lead: Text, manager: Text): Rule['texts'] => ({ engineer, lead, manager })
