import { createLazyRoute } from '@tanstack/react-router'
import { PortalImportPage } from './PortalImportPage.tsx'

export const page = createLazyRoute('/inside/portal-import')({ component: PortalImportPage })
