import type { Range } from '../reading/tree.ts'
import type { Edit } from '../writing/edits.ts'
import type { LintContext, Mode } from './context.ts'
import type { View } from './view.ts'

export type Language = 'de' | 'en'
export type Severity = 'error' | 'warning' | 'information'
/** Whom a message speaks to: who edits the file, or who answers for the project. */
export type Audience = 'engineer' | 'lead'
export type Text = Readonly<Record<Language, string>>
export type Values = Readonly<Record<string, string>>

/** What a fix does, in words of `messages/fixes.ts`. */
export interface Fix {
  readonly title: FixTitle
  readonly values: Values
  readonly edits: readonly Edit[]
}

export type FixTitle = 'replace' | 'remove' | 'rename' | 'add' | 'move' | 'repair'

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** Where, as an editor underlines it. */
  readonly range: Range
  /** `Configuration/Add/Product[2]/@ID`; empty where there is no tree. */
  readonly path: string
  readonly values: Values
  readonly fix: Fix | null
}

/** Where a finding stands: a range that may know its path. */
export interface Spot {
  readonly range: Range
  readonly path: string
}

export type Report = (at: Spot, more?: { severity?: Severity; values?: Values; fix?: Fix | null }) => void

interface RuleTexts {
  /** What is wrong, why it matters and what to do, for who edits the file. */
  readonly engineer: Text
  /** What it means for the project, in words of people who never see the file. */
  readonly lead: Text
}

interface RuleHead extends RuleTexts {
  readonly id: string
  readonly severity: Severity
  /** Modes that do not read what it judges. */
  readonly notIn?: readonly Mode[]
}

/** A rule on a tree, one on text that may have none, and one on what stands around the file. */
export type Rule = RuleHead &
  (
    | { readonly reads: 'tree'; readonly check: (view: View, report: Report) => void }
    | { readonly reads: 'text'; readonly check: (text: SourceText, report: Report) => void }
    | { readonly reads: 'context'; readonly check: (context: LintContext, report: (more?: Values) => void) => void }
  )

export interface SourceText {
  readonly file: import('../reading/read.ts').OdtFile
  readonly root: import('../reading/tree.ts').Element | null
}
