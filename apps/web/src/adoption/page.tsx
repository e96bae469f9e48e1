import { createLazyRoute } from '@tanstack/react-router'
import { AdoptionPage } from './AdoptionPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/adoption')({
  component: AdoptionPage,
})
