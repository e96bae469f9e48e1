import { createLazyRoute } from '@tanstack/react-router'
import { InsightsPage } from './InsightsPage.tsx'

export const page = createLazyRoute('/inside/insights')({ component: InsightsPage })
