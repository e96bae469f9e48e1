import { createLazyRoute } from '@tanstack/react-router'
import { OutsideHelpPage } from './OutsideHelpPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/outside-help')({
  component: OutsideHelpPage,
})
