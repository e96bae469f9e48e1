/** What the address of the page says: the job that takes the list over, once there is one. */
export interface PortalSearch {
  readonly job?: string
}

export function readPortalSearch(search: Record<string, unknown>): PortalSearch {
  return typeof search.job === 'string' ? { job: search.job } : {}
}
