import { type NoticeKind, type NoticeModes, type NoticeTimes, noticeKindMatter, usualTimes } from '@lotse/playbook'
import type { OwnModes } from '../tables/notices.ts'
import type { PreferenceRow } from './preference-store.ts'

/** How a person wants to be told of a kind: as they said, and as is usual where they said nothing. */
export const modesOf = (own: OwnModes | undefined, kind: NoticeKind): NoticeModes => ({
  ...noticeKindMatter[kind].usual,
  ...own?.[kind],
})

/** When a person wants to be told; as is usual where they said nothing. */
export function timesOf(row: PreferenceRow | null): NoticeTimes {
  if (row === null) return usualTimes
  const { timeZone, digestAt, digestDays, quietFrom: from, quietUntil: until, quietWeekends } = row
  return {
    timeZone,
    digestAt,
    digestDays,
    quiet: from && until && from !== until ? { from, until } : null,
    quietWeekends,
  }
}

/** Whether a person wants a kind as everybody does who says nothing. */
export const isUsual = (kind: NoticeKind, { mail, teams }: NoticeModes): boolean =>
  noticeKindMatter[kind].usual.mail === mail && noticeKindMatter[kind].usual.teams === teams
