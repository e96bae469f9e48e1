/** What the address of the workshop may say; whatever is broken counts as absent. */
export interface WorkshopSearch {
  /** The decision point that is open; one that does not exist counts as the first. */
  readonly point?: string
  /** A decision, whose point is then open where no point is named. */
  readonly decision?: string
}

export const workshopSearch = ({ point, decision }: Record<string, unknown>): WorkshopSearch => ({
  ...(typeof point === 'string' && { point }),
  ...(typeof decision === 'string' && { decision }),
})
