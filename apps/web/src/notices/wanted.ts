import type { NoticePreferences } from '@lotse/contract'

/** What somebody may say about how they are told, out of everything the server tells about it. */
export const wantedOf = ({ timeZone, digestAt, digestDays, quiet, quietWeekends, kinds }: NoticePreferences) => ({
  ...{ timeZone, digestAt, digestDays, quiet, quietWeekends },
  kinds: [...kinds],
})
