import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../app/Loaded.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import { DeliveryHistory } from './DeliveryHistory.tsx'
import styles from './delivery.module.css'
import { deliveryQuery } from './delivery-query.ts'
import { FactList } from './FactList.tsx'
import { PilotSection } from './PilotSection.tsx'

/** How the delivery stands where no tool can see it: the pilot, and what the team states. */
export function DeliveryPanel({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const query = useQuery(deliveryQuery(usePlace()))
  return (
    <SidePanel title={say('delivery:title')} open onClose={onClose}>
      <Loaded query={query} skeleton={<TextSkeleton lines={12} />}>
        {(delivery) => (
          <div className={styles.panel}>
            <p className={styles.meta}>{say(delivery.may.state ? 'delivery:about' : 'delivery:whoMay')}</p>
            <PilotSection pilot={delivery.pilot} mayKeep={delivery.may.pilot} />
            <FactList delivery={delivery} />
            {delivery.may.readHistory && <DeliveryHistory />}
          </div>
        )}
      </Loaded>
    </SidePanel>
  )
}
