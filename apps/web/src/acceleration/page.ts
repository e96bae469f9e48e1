import { createLazyRoute } from '@tanstack/react-router'
import { AccelerationPage } from './AccelerationPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/acceleration')({
  component: AccelerationPage,
})
