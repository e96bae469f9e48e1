import { createLazyRoute } from '@tanstack/react-router'
import { CustomerPage } from './CustomerPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId')({ component: CustomerPage })
