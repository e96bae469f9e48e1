import { useSelf } from '../app/session.ts'
import { useEngagement } from '../engagements/engagement-context.ts'
import { onDemand } from '../ui/on-demand.ts'
import { ContactsView } from './ContactsView.tsx'

const LinksPanel = onDemand(async () => (await import('../personal-links/LinksPanel.tsx')).LinksPanel)

/** The contacts of the engagement's customer, and who of them may work on it with a personal link. */
export function ContactsPage() {
  const { customerId } = useEngagement()
  const isStaff = useSelf()?.kind === 'staff'
  return (
    <>
      <ContactsView customerId={customerId} />
      {isStaff && <LinksPanel />}
    </>
  )
}
