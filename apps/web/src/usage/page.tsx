import { createLazyRoute } from '@tanstack/react-router'
import { usageRoute } from './address.ts'
import { UsagePage } from './UsagePage.tsx'

export const page = createLazyRoute(usageRoute)({ component: UsagePage })
