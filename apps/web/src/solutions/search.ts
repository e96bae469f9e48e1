import type { CauseId, EvidenceKind, ReasonId, SurenessId } from '@lotse/playbook'

/** What the address of the library may say; whatever is broken counts as absent. What a word means is the page's matter. */
export interface SolutionsSearch {
  readonly q?: string
  readonly cause?: CauseId
  readonly evidence?: EvidenceKind
  readonly reason?: ReasonId
  readonly product?: string
  readonly sure?: SurenessId
  readonly language?: 'de' | 'en'
  readonly mine?: 'yes'
  readonly old?: 'yes'
  readonly withdrawn?: 'yes'
  /** Only what gives a customer away by now. */
  readonly naming?: 'yes'
  readonly sort?: 'helped' | 'newest' | 'title'
  /** The engagement somebody searches for. */
  readonly engagement?: string
  /** The case of that engagement which one came from. */
  readonly case?: string
  /** The solution that is open. */
  readonly solution?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const code = /^[a-zA-Z]{1,40}$/
const shapes: Readonly<Record<keyof SolutionsSearch, RegExp>> = {
  q: /^.{1,200}$/,
  cause: code,
  evidence: code,
  reason: code,
  product: /^.{1,120}$/,
  sure: /^(confirmed|worked|likely)$/,
  language: /^(de|en)$/,
  mine: /^yes$/,
  old: /^yes$/,
  withdrawn: /^yes$/,
  naming: /^yes$/,
  sort: /^(helped|newest|title)$/,
  engagement: uuid,
  case: uuid,
  solution: uuid,
}

/** @param search as the router read it; numbers in the address arrive as numbers */
export function solutionsSearch(search: Record<string, unknown>): SolutionsSearch {
  const read = Object.entries(shapes).flatMap(([name, shape]) => {
    const value = search[name]
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    return shape.test(text) ? [[name, text]] : []
  })
  return Object.fromEntries(read)
}
