import type { Edition, Item, Question, Text } from '../template/types.ts'

/** A question of the organisation. What was published is retired instead of removed: its id is never used again. */
export interface OwnQuestion extends Omit<Question, 'askedWhen'> {
  /** A rule; empty: it is always asked. */
  readonly askedWhen: string
  readonly retired: boolean
}

export interface OwnItem extends Item {
  readonly retired: boolean
}

/** Whether the organisation supports a service; where it does not, why and since when. */
export interface ServiceSupport {
  /** Option of `svc`. */
  readonly service: string
  readonly supported: boolean
  readonly reason: Text
  /** YYYY-MM-DD, empty where it is supported. */
  readonly since: string
}

/** What an organisation adds to the template that comes along, and what it leaves out. One for each edition. */
export interface OwnPart {
  readonly questions: readonly OwnQuestion[]
  readonly items: readonly OwnItem[]
  /** Services that are not named are supported. */
  readonly services: readonly ServiceSupport[]
}

/** A published version of an own part. */
export interface OwnVersion {
  readonly edition: Edition
  readonly version: string
  /** The version that came along when it was published. */
  readonly basedOn: string
  /** YYYY-MM-DD */
  readonly day: string
  readonly note: Text
  readonly part: OwnPart
}

export const NO_OWN_PART: OwnPart = { questions: [], items: [], services: [] }
