import { createLazyRoute } from '@tanstack/react-router'
import { ContactsPage } from './ContactsPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/contacts')({
  component: ContactsPage,
})
