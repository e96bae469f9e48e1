/** What the address may say about the plan; whatever is broken counts as absent. */
export interface PlanSearch {
  /** The group in sight. */
  readonly group?: string
  readonly only?: MessageFilter
  /** The message that is open: group and message. */
  readonly message?: string
}

export const messageFilters = ['open', 'overdue', 'draft', 'approved', 'stale', 'sent', 'leftOut'] as const
/** What the list may be narrowed to; `open`: neither sent nor left out. */
export type MessageFilter = (typeof messageFilters)[number]

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w.-]{1,90}$/.test(value)

export function planSearch({ group, only, message }: Record<string, unknown>): PlanSearch {
  const filter = messageFilters.find((one) => one === only)
  return {
    ...(isId(group) && { group }),
    ...(filter && { only: filter }),
    ...(isId(message) && { message }),
  }
}

/** How an open message stands in the address. */
export const messageKey = (groupId: string, messageId: string): string => `${groupId}.${messageId}`
