import { useEngagement } from '../engagements/engagement-context.ts'
import { ContactsView } from './ContactsView.tsx'

/** The contacts of the engagement's customer. */
export function ContactsPage() {
  const { customerId } = useEngagement()
  return <ContactsView customerId={customerId} />
}
