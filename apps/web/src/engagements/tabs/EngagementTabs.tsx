import { useText } from '../../language/use-text.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { usePlace } from '../use-place.ts'
import { engagementTabs } from './tabs.ts'

/** The pages of the engagement, side by side. */
export function EngagementTabs() {
  const say = useText()
  const { customerId, engagementId } = usePlace()
  const base = `/customers/${customerId}/engagements/${engagementId}`
  return (
    <Tabs
      label={say('engagements:tabs.label')}
      tabs={engagementTabs.map(({ page, label }) => ({ to: `${base}${page}`, label: say(label) }))}
    />
  )
}
