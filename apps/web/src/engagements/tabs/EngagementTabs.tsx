import { useSelf } from '../../app/session.ts'
import { useText } from '../../language/use-text.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { useEngagement } from '../engagement-context.ts'
import { usePlace } from '../use-place.ts'
import { engagementTabs } from './tabs.ts'

/** The pages of the engagement that its reader may see, in groups. */
export function EngagementTabs() {
  const say = useText()
  const { customerId, engagementId } = usePlace()
  const { may } = useEngagement()
  const seesMore = useSelf()?.only === null
  const base = `/customers/${customerId}/engagements/${engagementId}`
  const groups = engagementTabs.map(({ label, tabs }) => ({
    label: say(label),
    tabs: tabs
      .filter(({ right, besides }) => (right === undefined || may[right]) && (seesMore || besides !== true))
      .map(({ page, label: name }) => ({ to: `${base}${page}`, label: say(name) })),
  }))
  return <Tabs label={say('engagements:tabs.label')} groups={groups.filter(({ tabs }) => tabs.length > 0)} />
}
