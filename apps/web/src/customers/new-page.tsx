import { createLazyRoute } from '@tanstack/react-router'
import { NewCustomerPage } from './NewCustomerPage.tsx'

export const page = createLazyRoute('/inside/customers/new')({ component: NewCustomerPage })
