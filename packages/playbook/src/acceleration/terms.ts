/** Days after opening a case within which FM, FE and SME hold their review. */
export const REVIEW_DAYS = 7
/** Days after opening a case within which its cause is decided. */
export const CAUSE_DAYS = 7
/** Days without a line in the record after which an open case counts as left lying. */
export const EFFORT_DAYS = 14
