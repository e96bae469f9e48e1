import { createLazyRoute } from '@tanstack/react-router'
import { TrashPage } from './TrashPage.tsx'

export const page = createLazyRoute('/inside/deleted')({ component: TrashPage })
