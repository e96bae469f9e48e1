/** The chosen options (`yes` and `no` for yes-no questions; none chosen is an answer too), a number, or "unknown". */
export type Answer = readonly string[] | number | 'unknown'

/** Answers by question id. A question that is not in it is not answered. */
export type Answers = ReadonlyMap<string, Answer>

/** Where an answer comes from. (remediation.md §1) */
export const ANSWER_SOURCES = ['workshop', 'inventory', 'import', 'customer', 'engineer'] as const
export type AnswerSource = (typeof ANSWER_SOURCES)[number]
