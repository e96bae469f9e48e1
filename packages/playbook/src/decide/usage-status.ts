import type { IsoDate } from '@lotse/calendar'
import { missingFields, surplusFields } from '../evaluate/record-demands.ts'
import { rateIntentNote } from '../intent/rate.ts'
import type { Localised } from '../localised.ts'
import { de, en } from '../text/formats.ts'
import { type DemandedFieldId, demandedFieldIds, demandsOf } from '../vocabulary/demands.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { Actor } from './refusal.ts'
import type { UsageStatusChange, UsageStatusContext, UsageStatusFields } from './usage-status-change.ts'
import { missingProblem, problem, surplusProblem, type UsageStatusProblem } from './usage-status-problems.ts'
import { dateProblems, managerProblems, reasonProblems, transitionProblems } from './usage-status-rules.ts'

/** What else has to happen in the same transaction. */
export type UsageStatusEffect =
  | { readonly kind: 'writeNote'; readonly category: 'engagementManagement' | 'intent'; readonly text: Localised }
  | { readonly kind: 'notifyAccountTeam' }

export type UsageStatusHistoryEntry = {
  readonly on: IsoDate
  readonly by: RoleId
  readonly from: UsageStatusFields | null
  readonly to: UsageStatusFields
  readonly changed: readonly ('l1' | DemandedFieldId)[]
  readonly reason: string | null
}

export type UsageStatusDecision =
  | {
      readonly ok: true
      readonly fields: UsageStatusFields
      readonly history: UsageStatusHistoryEntry
      readonly effects: readonly UsageStatusEffect[]
      /** Hints on a thin intent note, to be shown and not to be enforced. */
      readonly warnings: readonly Localised[]
    }
  | { readonly ok: false; readonly problems: readonly UsageStatusProblem[] }

/**
 * Whether a usage status may be written, checked as one: transition, reason, every demanded field, dates, intent note
 * (engagement.md §5). `current` is null for the first one. All problems come together, so that a form shows them at once.
 */
export function decideUsageStatus(
  current: UsageStatusFields | null,
  change: UsageStatusChange,
  actor: Actor,
  context: UsageStatusContext,
): UsageStatusDecision {
  const fields = fieldsAfter(current, change, context)
  const problems = [
    ...managerProblems(actor),
    ...transitionProblems(current, change, fields),
    ...reasonProblems(current, change, fields, context),
    ...missingFields(fields, context.stage, context.today).map((field) => missingProblem(field, fields.l1)),
    ...surplusFields(fields, context.stage).map((field) => surplusProblem(field, fields.l1)),
    ...dateProblems(current, change, fields, context),
    ...intentProblems(fields),
  ]
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    fields,
    history: historyEntry(current, fields, change, context),
    effects: effectsOf(current, fields, change),
    warnings: fields.intentNote === null ? [] : rateIntentNote(fields.intentNote, fields.l1).hints,
  }
}

function fieldsAfter(
  current: UsageStatusFields | null,
  change: UsageStatusChange,
  { today, stage }: UsageStatusContext,
): UsageStatusFields {
  const moved = current === null || current.l1 !== change.l1
  const demands = demandsOf(change.l1, stage)
  const keep = moved ? null : current
  const keptStart = demands.startDate === 'absent' ? null : (current?.startDate ?? null)
  return {
    l1: change.l1,
    l1Since: moved ? today : current.l1Since,
    l2: pick(change.l2, keep?.l2),
    targetDate: pick(change.targetDate, keep?.targetDate),
    owner: trimmed(pick(change.owner, keep?.owner)),
    intentNote: trimmed(pick(change.intentNote, keep?.intentNote)),
    nextAction: trimmed(pick(change.nextAction, keep?.nextAction)),
    nextActionDate: pick(change.nextActionDate, keep?.nextActionDate),
    startDate: demands.startDate === 'kept' ? keptStart : pick(change.startDate, keptStart),
  }
}

/** The value wanted; what was there where nothing was said. */
function pick<T>(wanted: T | null | undefined, kept: T | null | undefined): T | null {
  return wanted === undefined ? (kept ?? null) : wanted
}

function trimmed(text: string | null): string | null {
  const rest = text?.trim() ?? ''
  return rest === '' ? null : rest
}

function intentProblems(fields: UsageStatusFields): UsageStatusProblem[] {
  if (fields.intentNote === null) return []
  const { rating, hints } = rateIntentNote(fields.intentNote, fields.l1)
  return rating === 'empty' ? hints.map((hint) => problem('intentNoteEmpty', 'intentNote', hint)) : []
}

function historyEntry(
  from: UsageStatusFields | null,
  to: UsageStatusFields,
  change: UsageStatusChange,
  { today }: UsageStatusContext,
): UsageStatusHistoryEntry {
  const compared = ['l1', ...demandedFieldIds] as const
  return {
    on: today,
    by: 'FM',
    from,
    to,
    changed: compared.filter((field) => (from?.[field] ?? null) !== to[field]),
    reason: trimmed(change.reason ?? change.startDateReason ?? null),
  }
}

function effectsOf(
  from: UsageStatusFields | null,
  to: UsageStatusFields,
  change: UsageStatusChange,
): readonly UsageStatusEffect[] {
  const effects: UsageStatusEffect[] = []
  const before = from?.startDate ?? null
  const reason = trimmed(change.startDateReason ?? null)
  if (before !== null && to.startDate !== null && before !== to.startDate && reason !== null) {
    effects.push({
      kind: 'writeNote',
      category: 'engagementManagement',
      text: {
        de: `Beginn des Engagements vom ${de.date(before)} auf den ${de.date(to.startDate)} geändert: ${reason}`,
        en: `Engagement start date changed from ${en.date(before)} to ${en.date(to.startDate)}: ${reason}`,
      },
    })
  }
  const said = to.intentNote
  const isNews = from === null || from.l1 !== to.l1 || from.l2 !== to.l2 || from.intentNote !== said
  if (said !== null && isNews) effects.push({ kind: 'writeNote', category: 'intent', text: { de: said, en: said } })
  if (to.l1 === 'noIntent' && from?.l1 !== 'noIntent') effects.push({ kind: 'notifyAccountTeam' })
  return effects
}
