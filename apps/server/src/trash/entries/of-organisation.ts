import { sql } from 'drizzle-orm'
import { mayRecordInsight } from '../../insights/policy.ts'
import { restoreInsight } from '../../insights/save-insight.ts'
import { mayKeepTemplates } from '../../notes/policy.ts'
import { restoreTemplate } from '../../notes/templates.ts'
import { restoreLabel } from '../../portfolio/labels/change-label.ts'
import { mayChangeLabel } from '../../portfolio/policy.ts'
import { restoreView } from '../../portfolio/views/keep-view.ts'
import { mayWithdrawSolution } from '../../solutions/policy.ts'
import { restoreSolution } from '../../solutions/withdraw-solution.ts'
import type { TrashEntry } from '../entry.ts'

/** What belongs to the organisation itself. The trash shows a private view to its owner only. */

export const savedViewEntry: TrashEntry = {
  kind: 'savedView',
  source: sql`select customer_id, null::uuid as engagement_id, id, owner_id as parent_id, name as title, null as reason,
    deleted_at, deleted_by from lotse.saved_view where deleted_at is not null`,
  mayRestore: (actor, { parentId }) => actor.personId === parentId,
  restore: (context, { id }) => restoreView(context, { viewId: id }),
  async purge({ tx, customerId }, { id }) {
    await tx.execute(sql`delete from lotse.saved_view where customer_id = ${customerId}::uuid and id = ${id}::uuid`)
  },
}

/** Customers refer to labels from scopes of their own, so a deleted label only leaves the list. */
function labelEntry(kind: 'tag' | 'group'): TrashEntry {
  return {
    kind,
    source: sql`select customer_id, null::uuid as engagement_id, id, created_by as parent_id, name as title, null as reason,
      deleted_at, deleted_by from lotse.customer_label where deleted_at is not null and kind = ${kind}`,
    mayRestore: (actor, { parentId }) => mayChangeLabel(actor, parentId ?? ''),
    restore: (context, { id }) => restoreLabel(context, kind, { labelId: id }),
  }
}
export const tagEntry = labelEntry('tag')
export const groupEntry = labelEntry('group')

export const noteTemplateEntry: TrashEntry = {
  kind: 'noteTemplate',
  source: sql`select customer_id, null::uuid as engagement_id, id, null::uuid as parent_id, name as title, null as reason,
    deleted_at, deleted_by from lotse.note_template where deleted_at is not null`,
  mayRestore: (actor) => mayKeepTemplates(actor, {}),
  restore: (context, { id }) => restoreTemplate(context, id),
  async purge({ tx, customerId }, { id }) {
    await tx.execute(sql`delete from lotse.note_template where customer_id = ${customerId}::uuid and id = ${id}::uuid`)
  },
}

/** What was tried refers to it, so a withdrawn solution only leaves the list. */
export const solutionEntry: TrashEntry = {
  kind: 'solution',
  source: sql`select customer_id, null::uuid as engagement_id, id, posted_by as parent_id,
    coalesce(words #>> '{de,title}', words #>> '{en,title}') as title, withdrawn_because as reason, deleted_at, deleted_by
    from lotse.solution where deleted_at is not null`,
  mayRestore: (actor, { parentId }) => mayWithdrawSolution(actor, { postedBy: parentId }),
  restore: (context, { id }) => restoreSolution(context, { solutionId: id }),
}

/** Customers refer to insights from scopes of their own, so a removed one only leaves the list. */
export const insightEntry: TrashEntry = {
  kind: 'insight',
  source: sql`select customer_id, null::uuid as engagement_id, id, null::uuid as parent_id, title, null as reason,
    deleted_at, deleted_by from lotse.insight where deleted_at is not null`,
  mayRestore: (actor) => mayRecordInsight(actor, {}),
  restore: (context, { id }) => restoreInsight(context, { insightId: id }),
}
