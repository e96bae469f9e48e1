import { createLazyRoute } from '@tanstack/react-router'
import { ConfigurationsPage } from './ConfigurationsPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/configurations')({
  component: ConfigurationsPage,
})
