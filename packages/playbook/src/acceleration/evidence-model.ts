import type { LinkTarget } from '../evaluate/result.ts'
import type { Localised } from '../localised.ts'
import type { CauseId } from './causes.ts'

/** What can speak for a cause: found by capabilities, or answered when a case is opened. A closed list. */
export const evidenceKinds = [
  'blockingItems',
  'agedItems',
  'criticalFindings',
  'ringsBehind',
  'failedInstalls',
  'outdatedBuilds',
  'blockedTasks',
  'concerns',
  'notInstalled',
  'notActivated',
  'installedNotActive',
  'laggingSegments',
  'peakThenDecline',
  'missingChampion',
  'openObjections',
  'lateMessages',
  'lowTraining',
  'missingItTeam',
  'overdueCustomerActions',
  'pausedTasks',
  'resourceConcerns',
  'missingSponsor',
  'missedFollowUps',
  'noFollowUp',
  'openDecisions',
  'silence',
  'intentReduced',
  'saidTechnicalBlocker',
  'saidIntentReduced',
  'saidNoPlan',
  'saidWhatChanged',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** One piece, as a capability found it: counts and days, and names of things (segments, items, groups), never of persons. */
export type Evidence = {
  readonly kind: EvidenceKind
  readonly count: number
  /** Of how many; null where that says nothing. */
  readonly of: number | null
  /** Days since the oldest of them; null where it has no age. */
  readonly days: number | null
  /** At most five names of what it is about. */
  readonly about: readonly string[]
}

export const evidenceWeights = ['strong', 'clear', 'weak'] as const
export type EvidenceWeight = (typeof evidenceWeights)[number]

export const evidenceWeightLabels: Readonly<Record<EvidenceWeight, Localised>> = {
  strong: { de: 'starkes Zeichen', en: 'strong sign' },
  clear: { de: 'deutliches Zeichen', en: 'clear sign' },
  weak: { de: 'schwaches Zeichen', en: 'weak sign' },
}

/** From where on a piece weighs more: everything that is named must hold. `share` in per cent of `of`. */
export type Threshold = { readonly count?: number; readonly share?: number; readonly days?: number }

/** What a kind means. What it points to is data, and so is what makes it weigh. */
export type EvidenceMeaning = {
  readonly label: Localised
  /** The sentence for one and for several; `{count}` and `{of}` are filled in. */
  readonly one: Localised
  readonly many: Localised
  /** The sentence where it is about the customer as a whole, and of nothing that could be counted. */
  readonly whole?: Localised
  /** The causes, and whether it speaks mainly for them or also. */
  readonly points: Readonly<Partial<Record<CauseId, 'mainly' | 'also'>>>
  /** One of these makes it strong, one of those clear; otherwise it is weak. */
  readonly strong: readonly Threshold[]
  readonly clear: readonly Threshold[]
  /** Where a person goes to see it. */
  readonly target: LinkTarget
}
