import { createLazyRoute } from '@tanstack/react-router'
import { SolutionsPage } from './SolutionsPage.tsx'

export const page = createLazyRoute('/inside/solutions')({ component: SolutionsPage })
