import type { SourceMark } from '../vocabulary/source.ts'
import type { Context } from './context.ts'
import type { Finding, NextAction, Urgency } from './result.ts'

/** One rule: looks at the context, gives what it found and what should be done. One rule per file in `rules/`. */
export type Rule = {
  readonly id: string
  /** Number of the behaviour in SPEC.md. */
  readonly behaviour: string
  readonly source: SourceMark
  readonly evaluate: (context: Context) => RuleResult
}

export type RuleResult = {
  readonly findings?: readonly RuleFinding[]
  readonly actions?: readonly RuleAction[]
}

/** A finding without what the runner adds: the rule's id, and the key made of it. */
export type RuleFinding = Omit<Finding, 'key' | 'rule'> & { readonly about?: string }

/** A next action without what the runner adds. `urgency` is used where `due` is null. */
export type RuleAction = Omit<NextAction, 'key' | 'urgency'> & { readonly about?: string; readonly urgency: Urgency }
