/**
 * Shares on a scale without ends (usage.md §13): what is added there never leads below 0 or above 100 %.
 * Nobody and everybody active would lie at infinity, so half a person is added to each side.
 */
export function logitOfPeople(active: number, entitled: number): number {
  return Math.log((active + 0.5) / (entitled - active + 0.5))
}

/** The share, 0 to 1, whose logit this is. */
export const shareOf = (logit: number): number => 1 / (1 + Math.exp(-logit))

export const logitOf = (share: number): number => Math.log(share / (1 - share))
