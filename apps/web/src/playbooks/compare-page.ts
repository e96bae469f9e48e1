import { createLazyRoute } from '@tanstack/react-router'
import { ComparePage } from './compare/ComparePage.tsx'

export const page = createLazyRoute('/inside/playbooks/$playbookId/compare')({ component: ComparePage })
