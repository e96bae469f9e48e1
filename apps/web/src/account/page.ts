import { createLazyRoute } from '@tanstack/react-router'
import { AccountPage } from './AccountPage.tsx'

export const page = createLazyRoute('/inside/account')({ component: AccountPage })
