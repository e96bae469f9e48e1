import { createLazyRoute } from '@tanstack/react-router'
import { WorkshopPage } from './WorkshopPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/workshop')({
  component: WorkshopPage,
})
