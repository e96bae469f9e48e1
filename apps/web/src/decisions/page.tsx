import { createLazyRoute } from '@tanstack/react-router'
import { DecisionsPage } from './DecisionsPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/decisions')({
  component: DecisionsPage,
})
