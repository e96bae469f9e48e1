import type { Month } from '@lotse/calendar'
import { NUMERATORS, type Numerator } from '../settings.ts'

/**
 * The people entitled in one month and what they did. Kept apart from all figures: it never leaves the place where people
 * may be known by name. Source: usage.md §11 and §14.
 */
export interface MonthPeople {
  readonly month: Month
  /** How `people` are named: by a key that stays theirs (an id, or a user name in small letters), or by pseudonyms. */
  readonly identity: 'names' | 'pseudonyms'
  /** By that key what each did, as {@link activityOf} gives it. */
  readonly people: ReadonlyMap<string, number>
}

const BIT: Readonly<Record<Numerator, number>> = { desktopCore: 1, desktop: 2, any: 4 }

/** What somebody did in a month, as one small number: 300,000 people fit into little memory. */
export function activityOf(active: Readonly<Record<Numerator, boolean>>): number {
  return NUMERATORS.reduce((bits, numerator) => (active[numerator] ? bits | BIT[numerator] : bits), 0)
}

/** Whether an activity counts by a numerator. */
export const isActive = (activity: number, numerator: Numerator): boolean => (activity & BIT[numerator]) !== 0
