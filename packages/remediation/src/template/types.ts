/** The same words in the two languages of the product. */
export interface Text {
  readonly de: string
  readonly en: string
}

export type Language = keyof Text

/** In which cloud a tenant is. GCC uses the worldwide hosts; GCC High and DoD are apart. */
export type Cloud = 'commercial' | 'gcc' | 'gccHigh' | 'dod'

/** Which checklist a tenant gets: `usGov` for GCC High and DoD, `commercial` for everybody else. (remediation.md §5) */
export type Edition = 'commercial' | 'usGov'

/** A part of the questionnaire or of the checklist. */
export interface Heading {
  readonly id: string
  readonly title: Text
}

export interface QuestionOption {
  readonly id: string
  readonly label: Text
}

/** `one` and `many` have options, `yesNo` has none (`yes` and `no`), `number` is a whole number from 0 on. */
export type QuestionKind = 'one' | 'many' | 'yesNo' | 'number'

export interface Question {
  readonly id: string
  readonly kind: QuestionKind
  readonly section: string
  readonly text: Text
  readonly help: Text
  readonly options: readonly QuestionOption[]
  /** A rule; where it is false the question is not asked, since nothing depends on it then. */
  readonly askedWhen?: string
}

/** Who acts at the customer. (remediation.md §4) */
export const OWNERS = ['identity', 'network', 'licence', 'client', 'app', 'security', 'privacy', 'pm'] as const
export type Owner = (typeof OWNERS)[number]

/** Blocking items have to be settled before the rollout; the risk of advisory ones may be accepted. */
export type Severity = 'blocking' | 'advisory'

export interface Item {
  readonly id: string
  readonly group: string
  readonly title: Text
  readonly why: Text
  /** How somebody tells that it is done. */
  readonly verify: Text
  readonly owner: Owner
  readonly severity: Severity
  /** In scope only with one of these services (options of `svc`). */
  readonly services: readonly string[]
  /** In scope only in these clouds; `null`: in all. */
  readonly clouds: readonly Cloud[] | null
  /** The rule that brings it in. (remediation.md §2) */
  readonly when: string
  /** Article of the vendor's deployment documentation (path without extension), or the topic elsewhere. */
  readonly topic: string
}

export interface Change {
  readonly version: string
  /** YYYY-MM-DD */
  readonly day: string
  readonly text: Text
}

/** A service that the organisation does not support: nobody is asked about it, its items are hidden with this reason. */
export interface Unsupported {
  /** Option of `svc`. */
  readonly service: string
  readonly reason: Text
  /** YYYY-MM-DD */
  readonly since: string
}

/** One published version of questionnaire and checklist; never changed, only followed by another. */
export interface Template {
  readonly name: string
  readonly edition: Edition
  /** Three numbers: `1.0.0`. */
  readonly version: string
  /** YYYY-MM-DD */
  readonly publishedOn: string
  readonly sections: readonly Heading[]
  readonly groups: readonly Heading[]
  readonly questions: readonly Question[]
  readonly items: readonly Item[]
  /** The newest first. */
  readonly changes: readonly Change[]
  /** Left out: every service is supported. */
  readonly unsupported?: readonly Unsupported[]
}
