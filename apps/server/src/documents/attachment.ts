import type { Attachment } from '@lotse/contract'
import { decisionExists } from '../decisions/look-up.ts'
import { findTask } from '../engagements/look-up.ts'
import { meetingExists } from '../meetings/look-up.ts'
import { noteExists } from '../notes/look-up.ts'
import { compatCaseExists } from '../outside-help/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { notFound } from '../platform/http/problem.ts'
import { hasChecklistItem } from '../remediation/look-up.ts'
import { refuseNetworkTest } from './network-test.ts'

interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

/**
 * Says that files may hang at that thing of the engagement. Problems: `rule-refused` at the tasks of the network test,
 * `not-found` where the engagement has no such thing.
 */
export async function requireAttachable(
  tx: Transaction,
  key: EngagementKey,
  attached: Attachment | null,
): Promise<void> {
  refuseNetworkTest(attached)
  if (attached !== null && !(await exists(tx, key, attached)))
    throw notFound({ de: 'Das, woran die Datei hängen soll,', en: 'What the file shall hang at' })
}

async function exists(tx: Transaction, key: EngagementKey, { to, id }: Attachment): Promise<boolean> {
  switch (to) {
    case 'task':
      return (await findTask(tx, key, id)) !== null
    case 'checklistItem':
      return hasChecklistItem(tx, key, id)
    case 'decision':
      return isId(id) && decisionExists(tx, key, id)
    case 'note':
      return isId(id) && noteExists(tx, key, id)
    case 'meeting':
      return isId(id) && meetingExists(tx, key, id)
    case 'compatCase':
      return isId(id) && compatCaseExists(tx, key, id)
  }
}

const isId = (id: string): boolean => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id)
