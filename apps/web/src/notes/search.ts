/** The address of the notes page: what is searched for. */
export interface NotesSearch {
  search?: string
}

/** @param search as the router read it; numbers in the address arrive as numbers */
export function notesSearch({ search }: Record<string, unknown>): NotesSearch {
  const words = typeof search === 'string' || typeof search === 'number' ? String(search).trim().slice(0, 100) : ''
  return words === '' ? {} : { search: words }
}
