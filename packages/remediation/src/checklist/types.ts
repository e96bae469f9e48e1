import type { TermResult } from '../rules/judge-rule.ts'
import type { Cloud, Edition, Owner, Severity, Text } from '../template/types.ts'

/** `check`: cautiously in, because an answer is open. Hidden items stay countable and listable. (remediation.md §2) */
export type ScopeState = 'inScope' | 'check' | 'hidden'

/** Why an item is where it is: the cloud, the service, what the organisation supports, or the answers. */
export type Reason =
  | { readonly kind: 'cloud'; readonly clouds: readonly Cloud[] }
  | { readonly kind: 'service'; readonly services: readonly string[] }
  | { readonly kind: 'notSupported'; readonly services: readonly string[]; readonly words?: Text }
  | { readonly kind: 'answers'; readonly because: readonly TermResult[] }

export interface ChecklistItem {
  readonly id: string
  readonly state: ScopeState
  readonly severity: Severity
  readonly owner: Owner
  readonly reason: Reason
}

export interface Counts {
  readonly inScope: number
  readonly check: number
  readonly hidden: number
}

export interface Checklist {
  readonly template: string
  readonly version: string
  readonly edition: Edition
  readonly counts: Counts
  /** Every item of the template, in its order. */
  readonly items: readonly ChecklistItem[]
}

/** What is known without asking. */
export interface Facts {
  /** The cloud of the tenant's record; an answer that says otherwise is refused. `null`: not known. */
  readonly tenantCloud: Cloud | null
  /** The services this organisation supports (options of `svc`); `null`: all of them. */
  readonly supportedServices: readonly string[] | null
}

export const NO_FACTS: Facts = { tenantCloud: null, supportedServices: null }
