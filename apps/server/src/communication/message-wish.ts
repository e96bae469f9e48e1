import type { MessageState } from '@lotse/assessment'
import type { IsoDate } from '@lotse/calendar'
import type { FieldValues, WrittenTexts } from '@lotse/contract'

/** What somebody wants of a message; what is left out stays as it is. */
export interface MessageWish {
  readonly owner?: string | null | undefined
  readonly approver?: string | null | undefined
  /** Own words; null: those of the template again. */
  readonly texts?: { readonly [L in 'de' | 'en']?: WrittenTexts[L] | null } | undefined
  readonly values?: FieldValues | undefined
  readonly state?: MessageState | undefined
  readonly leftOutReason?: string | null | undefined
  readonly sentOn?: IsoDate | null | undefined
  readonly response?: string | null | undefined
}
