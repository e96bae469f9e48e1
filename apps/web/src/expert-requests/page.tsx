import { createLazyRoute } from '@tanstack/react-router'
import { RequestsPage } from './RequestsPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/expert-requests')({
  component: RequestsPage,
})
