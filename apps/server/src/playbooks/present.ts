import type { PlaybookDraft } from '@lotse/contract'
import { type Playbook, validatePlaybook } from '@lotse/playbook'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import { mayDraftPlaybook } from './policy.ts'
import type { VersionRow } from './store.ts'

/** What leaves the server about a draft, with what is still wrong with it. */
export async function presentDraft(tx: Transaction, row: VersionRow, actor: Actor): Promise<PlaybookDraft> {
  const names = await namesOf(tx, [row.changedBy])
  return {
    id: row.id,
    version: row.version,
    basedOn: row.basedOn,
    playbook: outgoing(row.content),
    problems: validatePlaybook(row.content).map(({ path, message }) => ({ path, message })),
    changedAt: row.changedAt.toISOString(),
    changedBy: names(row.changedBy),
    may: { change: mayDraftPlaybook(actor, {}) },
  }
}

/** The same data as the API's own type, whose lists are not read-only. */
export const outgoing = (playbook: Playbook) => playbook as PlaybookDraft['playbook']
