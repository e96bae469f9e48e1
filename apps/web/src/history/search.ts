/** The address of the history page: by which event and which person it is filtered, and how much of it is shown. */
export interface HistorySearch {
  event?: string
  person?: string
}

/** What is unknown or broken counts as absent; the server knows the names of events. */
export function historySearch({ event, person }: Record<string, unknown>): HistorySearch {
  return {
    ...(typeof event === 'string' && /^[a-zA-Z]+\.[a-zA-Z]+$/.test(event) && { event }),
    ...(typeof person === 'string' && /^[0-9a-f-]{36}$/.test(person) && { person }),
  }
}
