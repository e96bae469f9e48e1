import type { IsoDate } from '@lotse/calendar'

/** Rings as the rules see them (odt.md §6). */

/** Ring 0 is IT itself, then a representative pilot, then ordinary production devices. */
export const RING_KINDS = ['it', 'pilot', 'broad'] as const
export type RingKind = (typeof RING_KINDS)[number]

/** `leftOut`: its target group is excluded, with a reason. */
export const RING_STATES = ['planned', 'running', 'paused', 'finished', 'leftOut'] as const
export type RingState = (typeof RING_STATES)[number]

/** By what the devices of a ring are told: a list of names, or a value that the inventory has a column for. */
export const RING_MATCHES = ['none', 'names', 'site', 'unit', 'model'] as const
export type RingMatch = (typeof RING_MATCHES)[number]

/** One line of the entry or exit criteria; a person ticks it, on a day. */
export interface Criterion {
  readonly id: string
  readonly words: string
  readonly metOn: IsoDate | null
}

export interface Ring {
  readonly id: string
  readonly kind: RingKind
  readonly state: RingState
  /** The day since which the state holds. */
  readonly stateOn: IsoDate | null
  /** The first day on which it ran; null: never. */
  readonly beganOn: IsoDate | null
  readonly startsOn: IsoDate | null
  /** Days after the start of the ring before, where no day is set. */
  readonly delayDays: number | null
}

/** Criteria that are not met. */
export const openCriteria = <C extends Pick<Criterion, 'metOn'>>(criteria: readonly C[]): C[] =>
  criteria.filter(({ metOn }) => metOn === null)
