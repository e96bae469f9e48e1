import type { OriginId } from '../vocabulary/origins.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { TaskId } from './ids.ts'

/**
 * When a task applies (engagement.md §3 "Conditions"). What is not known exempts nobody: a task is taken out only by a
 * fact that says so, and never once somebody works on it.
 */
export type TaskCondition =
  /** Somebody has this role on the engagement. */
  | { readonly kind: 'roleAssigned'; readonly role: RoleId }
  /** The engagement came in this way. */
  | { readonly kind: 'origin'; readonly origin: OriginId }
  /** As many seats, or an enterprise flag of this level as the exception. */
  | { readonly kind: 'largeEnterprise'; readonly seats: number; readonly orLevel: number }
  /** Exactly one of these tasks is expected: with another one begun, this one is not. */
  | { readonly kind: 'oneOf'; readonly taskIds: readonly TaskId[] }
  /** A question of the workflow was answered this way. */
  | { readonly kind: 'answered'; readonly questionId: string; readonly answer: 'yes' | 'no' }
