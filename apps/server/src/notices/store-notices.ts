import type { RuleNotice } from '@lotse/playbook'
import type { Change } from '../platform/change.ts'
import { notify } from './notify.ts'

/**
 * Tells what the rules found about one engagement, each once (PB118). Run again it tells nothing. Nobody does what a rule
 * finds: whoever brought the report or changed the task is told like everybody else.
 */
export async function storeNotices(
  change: Change,
  { id: engagementId }: { readonly id: string },
  notices: readonly RuleNotice[],
): Promise<void> {
  for (const { key, roles, ...matter } of notices)
    await notify({ ...change, actor: null }, { ...matter, key: `${engagementId}:${key}`, engagementId, to: { roles } })
}
