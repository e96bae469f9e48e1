import { createLazyRoute } from '@tanstack/react-router'
import { StatusPage } from './StatusPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/status')({
  component: StatusPage,
})
