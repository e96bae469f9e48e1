import type { PersonRef, TrashKind } from '@lotse/contract'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'

/** Something deleted, as the sources give it. */
export interface Deleted {
  readonly kind: TrashKind
  readonly id: string
  readonly customerId: CustomerId
  readonly customerName: string | null
  readonly engagementId: string | null
  /** What it hangs at, such as the meeting of an action; or whose it is, where it is private. */
  readonly parentId: string | null
  readonly title: string
  readonly reason: string | null
  readonly deletedAt: string
  readonly deletedBy: PersonRef | null
}

/** What a capability contributes, so that its things can be found, restored and one day removed for good. */
export interface TrashEntry {
  readonly kind: TrashKind
  /**
   * `select customer_id, engagement_id, id, parent_id, title, reason, deleted_at, deleted_by from …`: everything of the
   * kind that is deleted and can be restored.
   */
  readonly source: SQL
  /** Whether somebody may bring it back; asked again by what `restore` calls. */
  mayRestore(actor: Actor, item: Pick<Deleted, 'customerId' | 'engagementId' | 'parentId'>): boolean
  /** Brings it back, as an event in the history. Problems: `not-found` and what the capability says. */
  restore(context: ActingContext, item: Deleted): Promise<unknown>
  /** Removes it for good. Absent where the records of the organisation demand that it stays. */
  purge?(change: Change, item: Deleted): Promise<void>
}
