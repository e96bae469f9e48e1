import { type NoticeKind, noticeKinds } from '@lotse/playbook'

/** What the address of the inbox may say; whatever is unknown or broken counts as absent. */
export interface InboxSearch {
  readonly only?: 'unread'
  readonly kind?: NoticeKind
  /** A customer's id. */
  readonly customer?: string
  /** The notice that a mail or a card leads to. */
  readonly notice?: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function inboxSearch({ only, kind, customer, notice }: Record<string, unknown>): InboxSearch {
  const known = noticeKinds.find((one) => one === kind)
  return {
    ...(only === 'unread' && { only }),
    ...(known && { kind: known }),
    ...(typeof customer === 'string' && UUID.test(customer) && { customer }),
    ...(typeof notice === 'string' && UUID.test(notice) && { notice }),
  }
}

/** The address as the API asks for it. */
export const queryOf = ({ only, kind, customer }: InboxSearch) => ({
  ...(only && { only }),
  ...(kind && { kind }),
  ...(customer && { customerId: customer }),
})

/** Whether the address narrows what is shown. */
export const isNarrowed = ({ only, kind, customer }: InboxSearch): boolean =>
  only !== undefined || kind !== undefined || customer !== undefined
