import { api } from '../app/api.ts'
import type { Place } from '../engagements/address.ts'

/** The series of an engagement, with what is proposed next; the panel, the alarm and the dialog ask the same. */
export const seriesQuery = (place: Place) => api.meetings.series.queryOptions({ input: place })
