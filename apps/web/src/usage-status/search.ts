import { type IsoDate, isIsoDate } from '@lotse/calendar'

/** The address of the status page: the day whose state is shown below. */
export interface StatusSearch {
  asOf?: IsoDate
}

/** Reads the search parameters; what is no day counts as absent. */
export function statusSearch({ asOf }: Record<string, unknown>): StatusSearch {
  return typeof asOf === 'string' && isIsoDate(asOf) ? { asOf } : {}
}
