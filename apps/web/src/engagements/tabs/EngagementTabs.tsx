import { useSelf } from '../../app/session.ts'
import { useText } from '../../language/use-text.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { useEngagement } from '../engagement-context.ts'
import { usePlace } from '../use-place.ts'
import { engagementTabs } from './tabs.ts'

/** The pages of the engagement that its reader may see, side by side. */
export function EngagementTabs() {
  const say = useText()
  const { customerId, engagementId } = usePlace()
  const { may } = useEngagement()
  const seesMore = useSelf()?.only === null
  const tabs = engagementTabs.filter(
    ({ right, besides }) => (right === undefined || may[right]) && (seesMore || besides !== true),
  )
  const base = `/customers/${customerId}/engagements/${engagementId}`
  return (
    <Tabs
      label={say('engagements:tabs.label')}
      tabs={tabs.map(({ page, label }) => ({ to: `${base}${page}`, label: say(label) }))}
    />
  )
}
