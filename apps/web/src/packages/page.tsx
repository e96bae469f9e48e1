import { createLazyRoute } from '@tanstack/react-router'
import { PackagesPage } from './PackagesPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/packages')({
  component: PackagesPage,
})
