import { isIsoDate } from '@lotse/calendar'
import { type NoteCategoryId, noteCategoryIds } from '@lotse/playbook'

/** What the address of a list of notes may say. Anything else in an address is left out. */
export interface NotesSearch {
  search?: string
  category?: NoteCategoryId
  /** A person's id. */
  author?: string
  tag?: string
  escalated?: 'yes'
  /** The number of a task. (`task` opens the panel of a task over the page.) */
  about?: string
  from?: string
  until?: string
  sort?: 'newest'
  /** A customer's id, in the library. */
  customer?: string
  /** One note, with its corrections. */
  note?: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** @param search as the router read it; numbers in the address arrive as numbers */
export function notesSearch(search: Record<string, unknown>): NotesSearch {
  const words = (name: string, most: number) => {
    const value = search[name]
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, most) : ''
    return text === '' ? undefined : text
  }
  const id = (name: string) => (UUID.test(String(search[name])) ? String(search[name]) : undefined)
  const day = (name: string) => (isIsoDate(String(search[name])) ? String(search[name]) : undefined)
  const read = {
    search: words('search', 200),
    category: noteCategoryIds.find((one) => one === search.category),
    author: id('author'),
    tag: words('tag', 40),
    escalated: search.escalated === 'yes' ? 'yes' : undefined,
    about: /^[A-Z0-9-]{1,12}$/.exec(String(search.about ?? ''))?.[0],
    from: day('from'),
    until: day('until'),
    sort: search.sort === 'newest' ? 'newest' : undefined,
    customer: id('customer'),
    note: id('note'),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as NotesSearch
}

/** Whether the address narrows what is shown; the order does not. */
export function isFiltered({ sort: _, ...filters }: NotesSearch): boolean {
  return Object.keys(filters).length > 0
}

/** The address as the API asks for it. */
export function queryOf({ about, customer, note, sort, ...filters }: NotesSearch) {
  return {
    ...filters,
    ...(sort && { sort }),
    ...(about && { taskId: about }),
    ...(customer && { customerId: customer }),
    ...(note && { noteId: note }),
  }
}
