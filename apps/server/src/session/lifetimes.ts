/** How long things last that let somebody in (docs/decisions/0009-sign-in.md). */

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** One-time links by purpose, in seconds. */
export const LINK_SECONDS = { 'first-administrator': DAY, invitation: 7 * DAY, recovery: HOUR } as const
export type LinkPurpose = keyof typeof LINK_SECONDS

/** A sign-in ends when it was not used for so long … */
export const SIGN_IN_IDLE_SECONDS = 14 * DAY
/** … and in any case after so long. */
export const SIGN_IN_LONGEST_SECONDS = 30 * DAY
/** Using a sign-in is written down at most this often. */
export const SIGN_IN_TOUCH_SECONDS = 5 * MINUTE

/** Between opening the first link and saying who one is. */
export const SET_UP_SECONDS = HOUR
/** Between asking for a passkey and using it. */
export const CHALLENGE_SECONDS = 5 * MINUTE
/** After signing in with a recovery link a new password can be set without the old one for so long. */
export const RECOVERY_SECONDS = HOUR

/** The moment some seconds after another. */
export const after = (moment: Date, seconds: number): Date => new Date(moment.getTime() + seconds * 1000)
