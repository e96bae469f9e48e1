import type { Actor } from '../platform/access/actor.ts'
import { both, deliveryTeam, either, isAdministrator, isStaff, type Policy } from '../platform/access/policy.ts'
import type { SolutionRow } from './store.ts'

/** Who may do what with the library of known solutions. People of customers have no part in it. */

export const mayReadSolutions = isStaff

/** Whoever works in an engagement, whichever; without an assignment one only reads (engagement.md §4). */
const takesPart: Policy = ({ assignments }) => assignments.length > 0

export const mayPostSolution = both(isStaff, either(isAdministrator, takesPart))

/** Whoever works in the engagement says what became of a solution there. */
export const mayTrySolution = both(isStaff, either(isAdministrator, deliveryTeam))

/** Experts of the Apps keep the library (engagement.md §4). */
const isExpert = (actor: Actor): boolean =>
  isAdministrator(actor, {}) ||
  (actor.kind === 'staff' && actor.assignments.some(({ role }) => ['SME', 'OPP_RANGER', 'AAM'].includes(role)))

type Row = Pick<SolutionRow, 'comesAlong' | 'postedBy' | 'changedBy' | 'deletedAt' | 'edition' | 'reviewedEdition'>

/** Whoever posted it, and experts. What came with Lotse stays as it is and can be copied. */
export const mayChangeSolution = (actor: Actor, { comesAlong, postedBy, deletedAt }: Row): boolean =>
  !comesAlong && deletedAt === null && mayPostSolution(actor, {}) && (postedBy === actor.personId || isExpert(actor))

/** Another expert than the one whose words these are; of what came with Lotse, any. */
export const mayReviewSolution = (actor: Actor, row: Row): boolean =>
  row.deletedAt === null && isExpert(actor) && row.changedBy !== actor.personId && row.reviewedEdition !== row.edition

export const mayWithdrawSolution = (actor: Actor, { postedBy }: Pick<Row, 'postedBy'>): boolean =>
  isExpert(actor) || (mayPostSolution(actor, {}) && postedBy === actor.personId)
