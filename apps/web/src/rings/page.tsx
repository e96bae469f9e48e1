import { createLazyRoute } from '@tanstack/react-router'
import { RingsPage } from './RingsPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/rings')({
  component: RingsPage,
})
