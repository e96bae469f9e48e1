import type { NoticeChannel } from '@lotse/playbook'

/** The bell counts no further. */
export const MOST_UNREAD = 100
/** So many are marked at once; who has more marks again. */
export const MOST_MARKED = 1000
/** How many notices go into one message. Messages of Teams hold 28 kB; with what a notice says at most, so many fit in. */
export const MOST_IN_A_MESSAGE: Readonly<Record<NoticeChannel, number>> = { mail: 50, teams: 8 }
