import type { MeetingPoint } from '@lotse/contract'

/** A point that follows from what is open, before it is on any agenda. */
export interface GeneratedPoint extends Pick<MeetingPoint, 'section' | 'audience'> {
  /** Stable as long as its cause is the same: `overdue:3080`. */
  readonly key: string
  readonly words: NonNullable<MeetingPoint['words']>
}
