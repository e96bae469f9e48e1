import { createLazyRoute } from '@tanstack/react-router'
import { InventoryPage } from './InventoryPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/devices')({
  component: InventoryPage,
})
