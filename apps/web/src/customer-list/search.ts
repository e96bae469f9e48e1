/** What the address of the import says: the job that is running or has ended. */
export interface ImportSearch {
  readonly job?: string
}

export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  return typeof search.job === 'string' ? { job: search.job } : {}
}
