import { createLazyRoute } from '@tanstack/react-router'
import { PortfolioPage } from './PortfolioPage.tsx'

export const page = createLazyRoute('/inside/portfolio')({ component: PortfolioPage })
