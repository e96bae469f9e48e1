/** The kinds of help, in the order of the page; each is the name in the address of the entry in sight. */
const helpKinds = ['referral', 'compat', 'message'] as const
export type HelpKind = (typeof helpKinds)[number]

/** What the address of the page may say; whatever is broken counts as absent. */
export interface OutsideHelpSearch {
  readonly referral?: string
  readonly compat?: string
  readonly message?: string
  /** Begins a new one at once. */
  readonly new?: HelpKind
  /** The acceleration case it is done for. */
  readonly case?: string
  /** Why a new message is written. */
  readonly reason?: 'priority' | 'noIntent'
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idIn = (value: unknown): string | undefined => (typeof value === 'string' && UUID.test(value) ? value : undefined)

export function outsideHelpSearch(search: Record<string, unknown>): OutsideHelpSearch {
  const asked = helpKinds.find((kind) => kind === search.new)
  const ids = [...helpKinds, 'case'].flatMap((name) => {
    const id = idIn(search[name])
    return id === undefined ? [] : [[name, id]]
  })
  const { reason } = search
  return {
    ...Object.fromEntries(ids),
    ...(asked && { new: asked }),
    ...((reason === 'priority' || reason === 'noIntent') && { reason }),
  }
}
