/** Which of the pages of a playbook's version: what is searched, what a link leads to, what is being edited. */
export interface EditionSearch {
  /** Words to look for. */
  readonly q?: string
  /** A task that the link leads to. */
  readonly task?: string
  /** The part of the draft that is open for editing, such as `task-3080`, or `publish`. */
  readonly edit?: string
}

export function editionSearch(search: Record<string, unknown>): EditionSearch {
  const q = String(search.q ?? '').slice(0, 200)
  const task = /^[A-Z0-9-]{1,12}$/.exec(String(search.task ?? ''))?.[0]
  const edit = /^[a-z]+(-[\w-]{1,60})?$/i.exec(String(search.edit ?? ''))?.[0]
  return { ...(q.trim() && { q }), ...(task && { task }), ...(edit && { edit }) }
}

/** A version of a playbook in an address: its number, or the draft. */
export type Edition = number | 'draft'

/** What stands in the address; undefined for what is no version. */
export function readEdition(value: unknown): Edition | undefined {
  if (value === 'draft') return 'draft'
  return /^[1-9]\d{0,5}$/.test(String(value)) ? Number(value) : undefined
}

export interface CompareSearch {
  readonly from?: Edition
  readonly to?: Edition
}

export function compareSearch(search: Record<string, unknown>): CompareSearch {
  const from = readEdition(search.from)
  const to = readEdition(search.to)
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}

export interface MovesSearch {
  readonly q?: string
  /** The job that moves them, once there is one. */
  readonly job?: string
}

export function movesSearch(search: Record<string, unknown>): MovesSearch {
  const q = String(search.q ?? '').slice(0, 200)
  const job = /^[0-9a-f-]{36}$/.exec(String(search.job ?? ''))?.[0]
  return { ...(q.trim() && { q }), ...(job && { job }) }
}
