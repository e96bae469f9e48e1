import { createLazyRoute } from '@tanstack/react-router'
import { engagementRoute } from './address.ts'
import { EngagementPage } from './EngagementPage.tsx'

export const page = createLazyRoute(engagementRoute)({ component: EngagementPage })
