import type { InsightState } from '@lotse/contract'

/** What the address of the insights may say; whatever is broken counts as absent. */
export interface InsightsSearch {
  readonly q?: string
  readonly state?: InsightState
  readonly product?: string
  readonly customer?: string
  readonly stale?: 'yes'
  readonly settled?: 'yes'
  readonly sort?: 'checked' | 'title'
  /** The engagement at which insights are recorded. */
  readonly engagement?: string
  /** The case of that engagement which one came from. */
  readonly case?: string
  /** The insight that is open. */
  readonly insight?: string
  /** The number at the vendor that a note names: it is opened, or recorded. */
  readonly number?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const shapes: Readonly<Record<keyof InsightsSearch, RegExp>> = {
  q: /^.{1,200}$/,
  state: /^(reported|underReview|planned|solved|declined)$/,
  product: /^.{1,120}$/,
  customer: uuid,
  stale: /^yes$/,
  settled: /^yes$/,
  sort: /^(checked|title)$/,
  engagement: uuid,
  case: uuid,
  insight: uuid,
  number: /^.{1,100}$/,
}

/** @param search as the router read it; numbers in the address arrive as numbers */
export function insightsSearch(search: Record<string, unknown>): InsightsSearch {
  const read = Object.entries(shapes).flatMap(([name, shape]) => {
    const value = search[name]
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    return shape.test(text) ? [[name, text]] : []
  })
  return Object.fromEntries(read)
}
