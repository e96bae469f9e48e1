import type { RemediationItemStatus, RemediationOwner } from '@lotse/contract'

/** The three views of questionnaire and checklist. */
export const views = ['questions', 'items', 'way'] as const
export type View = (typeof views)[number]

export const itemFilters = ['open', 'blocking', 'due', 'check', 'agree', 'settled'] as const
/** What the list may be narrowed to: open, blocking, due, to be checked, to be agreed to, settled. */
export type ItemFilter = (typeof itemFilters)[number]

export const statuses = [
  'open',
  'inProgress',
  'resolved',
  'notApplicable',
  'riskAccepted',
] as const satisfies readonly RemediationItemStatus[]

/** What the address of the page may say; whatever is broken counts as absent. */
export interface RemediationSearch {
  readonly view?: View
  /** The part of the questionnaire in sight. */
  readonly section?: string
  /** The question a link leads to. `question` belongs to the workflow of the engagement. */
  readonly answer?: string
  readonly q?: string
  readonly only?: ItemFilter
  readonly group?: string
  /** Who acts at the customer. */
  readonly owner?: RemediationOwner
  /** Who took it on: `person:…`, `contact:…`, or `none`. */
  readonly who?: string
  /** Open for at least so many days. */
  readonly age?: number
  /** Also what is out of scope. */
  readonly hidden?: true
  /** The item that is open. */
  readonly item?: string
}

/** How long items can be asked to be open, in days: one, two and four checkpoints. */
export const itemAges = [7, 14, 28] as const

export const itemOwners = [
  'identity',
  'network',
  'licence',
  'client',
  'app',
  'security',
  'privacy',
  'pm',
] as const satisfies readonly RemediationOwner[]

const isWho = (value: unknown): value is string =>
  value === 'none' || (typeof value === 'string' && /^(person|contact):[0-9a-f-]{36}$/.test(value))
/** Ids of the questionnaire have a dot; those of the workflow, whose `question` this is too, have none. */
const isCatalogueId = (value: unknown): boolean => isId(value) && value.includes('.')
const isId = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z][\w.-]{0,59}$/.test(value)

export function remediationSearch(search: Record<string, unknown>): RemediationSearch {
  const { section, q, group, hidden, item, who, age } = search
  // What notes and mails call a question is understood as well.
  const answer = search.answer ?? (isCatalogueId(search.question) ? search.question : undefined)
  const owner = itemOwners.find((one) => one === search.owner)
  const view = views.find((one) => one === search.view)
  const only = itemFilters.find((one) => one === search.only)
  return {
    ...(view && { view }),
    ...(isId(section) && { section }),
    ...(isId(answer) && { answer }),
    // The router reads `q=365` as a number.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q).slice(0, 100) } : {}),
    ...(only && { only }),
    ...(isId(group) && { group }),
    ...(owner && { owner }),
    ...(isWho(who) && { who }),
    ...(itemAges.some((days) => days === age) && { age: age as number }),
    ...(hidden === true && { hidden }),
    ...(isId(item) && { item }),
  }
}
