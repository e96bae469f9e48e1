/** The parts of the page, in their order. */
export const ringParts = ['rings', 'pilot', 'bandwidth', 'codes'] as const
export type RingPart = (typeof ringParts)[number]

/** What the address of the page may say; whatever is broken counts as absent. */
export interface RingsSearch {
  readonly part?: RingPart
  /** The ring in sight. */
  readonly ring?: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function ringsSearch(search: Record<string, unknown>): RingsSearch {
  const part = ringParts.find((one) => one === search.part)
  const { ring } = search
  return { ...(part && { part }), ...(typeof ring === 'string' && UUID.test(ring) && { ring }) }
}
