import { createLazyRoute } from '@tanstack/react-router'
import { HistoryPage } from './HistoryPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/history')({
  component: HistoryPage,
})
