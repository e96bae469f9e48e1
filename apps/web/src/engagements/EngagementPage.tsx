import type { Engagement } from '@lotse/contract'
import type { Playbook } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { usePageActions } from '../app/actions/registry.ts'
import { Loaded } from '../app/Loaded.tsx'
import { useCrumb } from '../app/shell/crumbs.ts'
import { useLocalised } from '../language/use-text.ts'
import { PageSkeleton } from '../ui/Skeleton.tsx'
import { engagementRoute } from './address.ts'
import { EngagementFacts } from './EngagementFacts.tsx'
import { EngagementHead } from './EngagementHead.tsx'
import { engagementActions } from './engagement-actions.ts'
import { EngagementContext, PlaybookContext } from './engagement-context.ts'
import { engagementName } from './engagement-name.ts'
import { engagementQuery } from './engagement-query.ts'
import { Openables } from './Openables.tsx'
import { EngagementTabs } from './tabs/EngagementTabs.tsx'
import { usePlace } from './use-place.ts'
import { usePlaybookQuery } from './use-playbook.ts'

/** What all pages of an engagement share: where it stands at a glance, the tabs, and what can be laid over them. */
export function EngagementPage() {
  const localised = useLocalised()
  const place = usePlace()
  const query = useQuery(engagementQuery(place))
  const playbook = usePlaybookQuery(place, query.data?.playbook)
  useCrumb(engagementRoute, query.data && engagementName(query.data, localised))
  return (
    <Loaded query={query} skeleton={<PageSkeleton />}>
      {(engagement) => (
        <Loaded query={playbook} skeleton={<PageSkeleton />}>
          {(followed) => <Pages engagement={engagement} playbook={followed} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Pages({ engagement, playbook }: { readonly engagement: Engagement; readonly playbook: Playbook }) {
  usePageActions(engagementActions)
  return (
    <EngagementContext value={engagement}>
      <PlaybookContext value={playbook}>
        <EngagementHead />
        <EngagementFacts />
        <EngagementTabs />
        <Outlet />
        <Openables />
      </PlaybookContext>
    </EngagementContext>
  )
}
