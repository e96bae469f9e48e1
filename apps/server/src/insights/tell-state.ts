import { insightStates } from '@lotse/playbook'
import { asCustomer } from '../notices/as-customer.ts'
import { notify } from '../notices/notify.ts'
import type { Change } from '../platform/change.ts'
import type { InsightKept, PlacedLink } from './store.ts'

/**
 * Tells the manager and the engineer of each engagement that an insight holds up that its state is another one now. The
 * insight is the organisation's, the notices are of the customers; both come about together.
 * @param version the version that has this state: coming back to it later is told again
 */
export async function tellState(
  change: Change,
  { id, title, state, version }: Pick<InsightKept, 'id' | 'title' | 'state' | 'version'>,
  links: readonly PlacedLink[],
): Promise<void> {
  const { de, en } = insightStates[state].label
  const inOrder = [...links].sort((a, b) => (a.link.customerId < b.link.customerId ? -1 : 1))
  for (const { link } of inOrder) {
    const { customerId, engagementId } = link
    await asCustomer(change.tx, customerId, () =>
      notify(
        { ...change, customerId },
        {
          key: `insight:${id}:${engagementId}:${version}`,
          kind: 'insight',
          engagementId,
          to: { roles: ['FM', 'FE'] },
          title: { de: `Produktrückmeldung: ${de}`, en: `Insight: ${en}` },
          words: { de: title, en: title },
          target: { page: 'path', path: `/insights?insight=${id}` },
        },
      ),
    )
  }
}
