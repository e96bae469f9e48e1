import type { Action, ActionContext } from '../app/actions/action.ts'
import { engagementKey } from './engagement-query.ts'
import type { Openable } from './search.ts'

/** Opens something over the page that stands there. */
function open({ router }: ActionContext, what: Openable): void {
  void router.navigate({ to: '.', search: (before: object) => ({ ...before, open: what }), resetScroll: false })
}

/** What of the engagement on the screen this person may do; false while it is loading. */
function may({ router, queries }: ActionContext, right: 'writeNote' | 'setUsageStatus' | 'change' | 'export'): boolean {
  for (const { params } of router.state.matches) {
    const { customerId, engagementId } = params as Record<string, string | undefined>
    if (customerId === undefined || engagementId === undefined) continue
    return queries.getQueryData(engagementKey({ customerId, engagementId }))?.may[right] ?? false
  }
  return false
}

/** What one can do on every page of an engagement; buttons, keys and the palette take it from here. */
export const engagementActions: readonly Action[] = [
  {
    id: 'notes.write',
    label: 'engagements:actions.note',
    section: 'page',
    shortcut: 'n',
    isAvailable: (context) => may(context, 'writeNote'),
    run: (context) => open(context, 'note'),
  },
  {
    id: 'status.set',
    label: 'engagements:actions.status',
    section: 'page',
    shortcut: 's',
    run: (context) => open(context, 'status'),
  },
  {
    id: 'team.show',
    label: 'engagements:actions.team',
    section: 'page',
    shortcut: 't',
    run: (context) => open(context, 'team'),
  },
  {
    id: 'engagement.details',
    label: 'engagements:actions.details',
    section: 'page',
    isAvailable: (context) => may(context, 'change'),
    run: (context) => open(context, 'details'),
  },
  {
    id: 'engagement.archive',
    label: 'engagements:actions.archive',
    section: 'page',
    isAvailable: (context) => may(context, 'export'),
    run: (context) => open(context, 'archive'),
  },
]
