/**
 * Where a rule or word comes from (engagement.md, head): `S` the process page, `D` its workflow diagram, `P` a
 * partner-facing sibling page, `V` the vendor's public documentation, `L` a decision of Lotse.
 */
export type SourceMark = 'S' | 'D' | 'P' | 'V' | 'L'
