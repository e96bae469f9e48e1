/** The five categories of notes (engagement.md §6). Ids alone: addresses are read on every page, which needs no words. */
export const noteCategoryIds = [
  'engagementManagement',
  'technicalEnablement',
  'enterpriseStatus',
  'intent',
  'environment',
] as const
export type NoteCategoryId = (typeof noteCategoryIds)[number]
