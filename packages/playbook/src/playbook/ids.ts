import type { RoleId } from '../vocabulary/roles.ts'

/** The number of a task on the process pages, as text: it is a name, not a quantity. */
export type TaskId = string

/** A row of the workflow: a role, or the customer with all its people. */
export type LaneId = RoleId | 'customer'
