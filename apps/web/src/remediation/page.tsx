import { createLazyRoute } from '@tanstack/react-router'
import { RemediationPage } from './RemediationPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/remediation')({
  component: RemediationPage,
})
