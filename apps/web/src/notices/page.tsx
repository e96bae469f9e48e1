import { createLazyRoute } from '@tanstack/react-router'
import { InboxPage } from './InboxPage.tsx'

export const page = createLazyRoute('/inside/notices')({ component: InboxPage })
