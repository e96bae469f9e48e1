import { createLazyRoute } from '@tanstack/react-router'
import { DataQualityPage } from './DataQualityPage.tsx'

export const page = createLazyRoute('/inside/data-quality')({ component: DataQualityPage })
