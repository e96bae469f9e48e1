import type { CauseId } from '../acceleration/causes.ts'
import type { EvidenceKind } from '../acceleration/evidence-model.ts'
import type { ReasonId } from '../vocabulary/reason-model.ts'
import type { SurenessId } from './words.ts'

/** What a solution concerns, or what is known of an engagement that looks for one. */
export interface Concerns {
  readonly evidence: readonly EvidenceKind[]
  readonly causes: readonly CauseId[]
  readonly reasons: readonly ReasonId[]
}

/** What solution and engagement have in common: why it stands where it stands. */
export type Match =
  | { readonly kind: 'evidence'; readonly id: EvidenceKind }
  | { readonly kind: 'cause'; readonly id: CauseId }
  | { readonly kind: 'reason'; readonly id: ReasonId }

/** How often it was tried, the engagement it was posted from left out. */
export interface Reuse {
  readonly tried: number
  readonly helped: number
  readonly partly: number
  readonly notHelped: number
}

export interface Ranked extends Reuse {
  readonly matches: readonly Match[]
  /** How well it fits the words that were searched for; 0 where none were. */
  readonly found: number
  readonly sureness: SurenessId
}

/** What they have in common: evidence first, then the reason of the usage status, then causes. */
export function matchesOf(concerns: Concerns, { evidence, causes, reasons }: Concerns): Match[] {
  return [
    ...concerns.evidence.filter((id) => evidence.includes(id)).map((id) => ({ kind: 'evidence' as const, id })),
    ...concerns.reasons.filter((id) => reasons.includes(id)).map((id) => ({ kind: 'reason' as const, id })),
    ...concerns.causes.filter((id) => causes.includes(id)).map((id) => ({ kind: 'cause' as const, id })),
  ]
}

/** A piece of evidence says more than a reason, and that more than one of four causes. */
const WEIGHTS = { evidence: 4, reason: 3, cause: 1 } as const

const weightOf = (matches: readonly Match[]): number => matches.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0)

/**
 * The share that helped, a part counting half, as if one more had not helped: once out of one does not come before nine out
 * of ten.
 */
export const helpfulness = ({ tried, helped, partly }: Reuse): number => (helped + partly / 2) / (tried + 1)

const sureFirst: readonly SurenessId[] = ['confirmed', 'worked', 'likely']

/** The order in which solutions are offered: what fits, the words searched for, what helped elsewhere, how sure it is. */
export function byFit(a: Ranked, b: Ranked): number {
  return (
    weightOf(b.matches) - weightOf(a.matches) ||
    b.found - a.found ||
    helpfulness(b) - helpfulness(a) ||
    sureFirst.indexOf(a.sureness) - sureFirst.indexOf(b.sureness)
  )
}
