import type { CommunicationPlan } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useToday } from '../language/use-today.ts'
import { onDemand } from '../ui/on-demand.ts'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import { entriesOf, narrowed } from './entries.ts'
import { NoGroups } from './NoGroups.tsx'
import { PlanHead } from './PlanHead.tsx'
import { PlanList } from './PlanList.tsx'
import { planQuery } from './plan-query.ts'
import { messageKey } from './search.ts'
import { Timeline } from './Timeline.tsx'
import { usePlanSearch } from './use-plan-search.ts'

const MessageDialog = onDemand(async () => (await import('./MessageDialog.tsx')).MessageDialog)

/** What is said to whom and when: the messages of each group around its ring day, on a time axis and as a list. */
export function PlanPart() {
  const query = useQuery(planQuery(usePlace()))
  return (
    <Loaded query={query} skeleton={<TableSkeleton rows={8} />}>
      {(plan) => (plan.groups.length === 0 ? <NoGroups /> : <Plan plan={plan} />)}
    </Loaded>
  )
}

function Plan({ plan }: { readonly plan: CommunicationPlan }) {
  const [search, change] = usePlanSearch()
  const today = useToday()
  const entries = entriesOf(plan.groups, today)
  const shown = narrowed(entries, search)
  const open = entries.find(({ group, message }) => messageKey(group.id, message.messageId) === search.message)
  return (
    <>
      <PlanHead plan={plan} entries={entries} shown={shown} />
      <Timeline plan={plan} entries={shown} today={today} />
      <PlanList plan={plan} entries={shown} onOpen={MessageDialog.prepare} />
      {open && (
        <MessageDialog
          key={search.message ?? ''}
          plan={plan}
          group={open.group}
          message={open.message}
          onClose={() => change({ message: undefined })}
        />
      )}
    </>
  )
}
