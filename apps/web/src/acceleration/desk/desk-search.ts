import type { Cause, DeskState } from '@lotse/contract'
import { causeIds, type EvidenceKind, evidenceKinds } from '@lotse/playbook'

/** The states in the order of the page: what asks for an answer first. */
export const deskStateIds = [
  'alert',
  'open',
  'blocked',
  'soon',
  'postponed',
  'dismissed',
] as const satisfies readonly DeskState[]

/** How the rows may be ordered. */
export const deskSorts = ['rank', 'people', 'months', 'next', 'name'] as const
type DeskSort = (typeof deskSorts)[number]

/** What the address of the desk may say. */
export interface DeskSearch {
  readonly state?: DeskState
  readonly cause?: Cause
  readonly kind?: EvidenceKind
  /** Id of somebody with a role there. */
  readonly person?: string
  readonly search?: string
  readonly sort?: DeskSort
  /** What was tried over all customers is unfolded. */
  readonly effects?: 'open'
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the address; whatever is unknown or broken counts as absent. */
export function deskSearch(words: Readonly<Record<string, unknown>>): DeskSearch {
  const state = deskStateIds.find((one) => one === words.state)
  const cause = causeIds.find((one) => one === words.cause)
  const kind = evidenceKinds.find((one) => one === words.kind)
  const sort = deskSorts.find((one) => one === words.sort && one !== 'rank')
  const { person, search, effects } = words
  return {
    ...(state && { state }),
    ...(cause && { cause }),
    ...(kind && { kind }),
    ...(typeof person === 'string' && UUID.test(person) && { person }),
    ...(typeof search === 'string' && search !== '' && { search: search.slice(0, 100) }),
    ...(sort && { sort }),
    ...(effects === 'open' && { effects }),
  }
}

/** The address as the API asks for it. */
export function deskQueryOf({ person, effects: _unfolded, ...others }: DeskSearch) {
  return { ...others, ...(person !== undefined && { personId: person }) }
}

/** Whether fewer than all are shown, besides those of one state, which the counts of the states stand beside. */
export function isNarrowed({ cause, kind, person, search }: DeskSearch): boolean {
  return [cause, kind, person, search].some((one) => one !== undefined)
}

/** Where the desk is as a file, narrowed as it is on the screen. */
export function deskFile(search: DeskSearch, language: string): string {
  return `/api/acceleration/export.csv?${new URLSearchParams({ ...deskQueryOf(search), language })}`
}
