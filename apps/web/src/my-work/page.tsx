import { createLazyRoute } from '@tanstack/react-router'
import { MyWorkPage } from './MyWorkPage.tsx'

export const page = createLazyRoute('/inside/work')({ component: MyWorkPage })
