/** Minutes until the next attempt at what is sent outside; after the last one it is given up: most of a day. */
export const WAIT_MINUTES: readonly number[] = [1, 5, 15, 60, 180, 600]
