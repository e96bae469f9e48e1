/** The series of meetings (engagement.md §7). Ids alone: addresses are read on every page, which needs no words. */
export const meetingSeriesIds = [
  'deliveryReview',
  'customerHealthReview',
  'vendorInternalReview',
  'remediationCheckpoint',
  'followUp',
] as const
export type MeetingSeriesId = (typeof meetingSeriesIds)[number]
