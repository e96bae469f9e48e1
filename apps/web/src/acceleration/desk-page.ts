import { createLazyRoute } from '@tanstack/react-router'
import { DeskPage } from './desk/DeskPage.tsx'

export const page = createLazyRoute('/inside/acceleration')({ component: DeskPage })
