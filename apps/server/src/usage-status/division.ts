import type { Localised, NewRecord } from '@lotse/contract'
import type { FieldProblem } from './refusal.ts'
import type { UsageStatusRow } from './store.ts'

/** The rules about counts (engagement.md §5, "Split entitlement"; §14 no. 1): what is divided sums to what there is. */

type Counted = Pick<UsageStatusRow, 'count'>

const number = (language: 'de' | 'en', value: number): string =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(value)

export const sumOf = (records: readonly Counted[]): number => records.reduce((sum, { count }) => sum + count, 0)

/** Whether the counts sum to the tenant's number; if not, how many are missing or too many. */
function sumProblems(total: number, sum: number, field: string): FieldProblem[] {
  if (sum === total) return []
  return [{ code: 'sumDiffers', field, message: sumSentence(total, sum) }]
}

function sumSentence(total: number, sum: number): Localised {
  const off = Math.abs(total - sum)
  const of = (language: 'de' | 'en') => ({
    total: number(language, total),
    sum: number(language, sum),
    off: number(language, off),
  })
  const [de, en] = [of('de'), of('en')]
  return {
    de: `Die Einträge ergeben ${de.sum}, der Tenant hat ${de.total} Berechtigungen: ${sum < total ? `es fehlen ${de.off}` : `${de.off} zu viel`}.`,
    en: `The records sum to ${en.sum}, the tenant has ${en.total} entitlements: ${sum < total ? `${en.off} are missing` : `${en.off} too many`}.`,
  }
}

/**
 * Whether one record alone may have this count: always while nobody fixed the tenant's number and there is no other
 * record. `before` is null for a new one.
 */
export function countProblems(
  records: readonly UsageStatusRow[],
  override: number | null,
  before: UsageStatusRow | null,
  count: number,
): FieldProblem[] {
  const total = override ?? (records.length > 1 ? sumOf(records) : null)
  if (total === null) return []
  return sumProblems(total, sumOf(records) - (before?.count ?? 0) + count, 'count')
}

/** What somebody wants the division to be, as far as counts go. */
export interface DivisionWish {
  readonly total: number
  readonly records: readonly { readonly id: string; readonly count: number }[]
  readonly add: readonly Pick<NewRecord, 'count' | 'splitReason' | 'l1' | 'l2'>[]
  readonly merge: readonly string[]
  readonly reason: string | null
}

/** Everything about a division as a whole that is not as it should be. `known` is the tenant's number until now. */
export function divisionProblems(
  wish: DivisionWish,
  records: readonly UsageStatusRow[],
  known: { readonly total: number; readonly reported: number | null },
): FieldProblem[] {
  const { total, add, merge } = wish
  const changesTotal = total !== known.total && total !== known.reported
  return [
    ...completeProblems(wish, records),
    ...sumProblems(total, sumOf(wish.records) + sumOf(add), 'total'),
    ...add.flatMap(newRecordProblems),
    ...(changesTotal && isBlank(wish.reason) ? [reasonProblem(totalReason)] : []),
    ...(merge.length > 0 && isBlank(wish.reason) && !changesTotal ? [reasonProblem(mergeReason)] : []),
  ]
}

function completeProblems({ records: kept, merge }: DivisionWish, records: readonly UsageStatusRow[]): FieldProblem[] {
  const named = [...kept.map(({ id }) => id), ...merge]
  const isWhole = named.length === records.length && records.every(({ id }) => named.includes(id))
  const problems: FieldProblem[] = []
  if (!isWhole)
    problems.push({
      code: 'recordsIncomplete',
      field: 'records',
      message: {
        de: 'Nennen Sie jeden vorhandenen Eintrag genau einmal: mit seiner Anzahl, oder als zusammengeführt.',
        en: 'Name every existing record exactly once: with its count, or as merged.',
      },
    })
  if (kept.length === 0)
    problems.push({
      code: 'nothingKept',
      field: 'records',
      message: {
        de: 'Mindestens einer der vorhandenen Einträge bleibt. Erfassen Sie den ersten, bevor Sie aufteilen.',
        en: 'At least one of the existing records stays. Record the first one before you divide.',
      },
    })
  return problems
}

function newRecordProblems(added: DivisionWish['add'][number], index: number): FieldProblem[] {
  if (added.splitReason === null)
    return [
      {
        code: 'splitReasonMissing',
        field: `add.${index}.splitReason`,
        message: {
          de: 'Ab dem zweiten Eintrag braucht jeder einen Grund der Aufteilung.',
          en: 'From the second record on, each needs a reason for the split.',
        },
      },
    ]
  if (added.splitReason !== 'newSeats' || (added.l1 === 'unknown' && added.l2 === 'newSubscription')) return []
  return [
    {
      code: 'newSeatsAreUnknown',
      field: `add.${index}.l1`,
      message: {
        de: 'Neue Plätze beginnen als „Unbekannt“ mit dem Grund „Neues Abonnement oder neuer Dienst“.',
        en: 'New seats begin as “Status unknown” with the reason “New subscription or workload”.',
      },
    },
  ]
}

const totalReason: Localised = {
  de: 'Begründen Sie, warum der Tenant eine andere Zahl an Berechtigungen hat.',
  en: 'Say why the tenant has another number of entitlements.',
}
const mergeReason: Localised = {
  de: 'Begründen Sie, warum der Eintrag zusammengeführt wird.',
  en: 'Say why the record is merged.',
}
const reasonProblem = (message: Localised): FieldProblem => ({ code: 'reasonMissing', field: 'reason', message })

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''
