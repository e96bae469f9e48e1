import { type IsoDate, isIsoDate } from '@lotse/calendar'
import type { StatedFact, StatedFactId } from '@lotse/contract'

type Kind = 'yesNo' | 'count' | 'day'

/** What each fact is, and beside which others it stands. The contract says the same; a test compares. */
export const factGroups = {
  readiness: {
    readinessRanOn: 'day',
    readinessReviewed: 'yesNo',
    readinessSkipped: 'yesNo',
    openReadinessFindings: 'count',
  },
  checklist: {
    checklistSent: 'yesNo',
    openChecklistItems: 'count',
    openBlockingItems: 'count',
    advisoryItemsWithoutNote: 'count',
  },
  rollout: {
    licencesAssigned: 'yesNo',
    packageTested: 'yesNo',
    identitySafeguards: 'yesNo',
    broadRolloutBegan: 'yesNo',
    targetGroupsCovered: 'yesNo',
  },
  closing: { noBlockerConfirmed: 'yesNo', accountSideInformed: 'yesNo' },
} as const satisfies Readonly<Record<string, Partial<Record<StatedFactId, Kind>>>>

export type FactGroup = keyof typeof factGroups

/** The facts of a group, in the order of the work. */
export const factsIn = (group: FactGroup): readonly StatedFactId[] => Object.keys(factGroups[group]) as StatedFactId[]

export function kindOf(fact: StatedFactId): Kind {
  return Object.assign({}, ...Object.values(factGroups))[fact]
}

/** What the form of a statement holds, as fields hold it: empty where nothing is said. */
export interface FactValues {
  readonly value: string
  readonly asOf: string
  readonly note: string
}

export function valuesOfFact({ value, asOf, note }: StatedFact, today: IsoDate): FactValues {
  return {
    value: value === null ? '' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
    asOf: asOf ?? today,
    note: note ?? '',
  }
}

/** Whether a filled field says something that is no value of this kind, such as 3.5 open items. */
export const isMistyped = (kind: Kind, words: string): boolean => words !== '' && factValue(kind, words) === null

/** The value that a filled field says; null where it says nothing, or what is no value of this kind. */
export function factValue(kind: Kind, words: string): StatedFact['value'] {
  if (words === '') return null
  if (kind === 'yesNo') return words === 'yes'
  if (kind === 'day') return words === 'no' ? false : isIsoDate(words) ? words : null
  const number = Number(words)
  return Number.isInteger(number) && number >= 0 ? number : null
}
