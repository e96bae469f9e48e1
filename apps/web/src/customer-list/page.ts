import { createLazyRoute } from '@tanstack/react-router'
import { ImportPage } from './ImportPage.tsx'

export const page = createLazyRoute('/inside/customers/import')({ component: ImportPage })
