/** The task of partner referrals (engagement.md §3). */
export const REFERRAL_TASK = '983'
