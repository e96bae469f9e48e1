import { createLazyRoute } from '@tanstack/react-router'
import { TemplatesPage } from './TemplatesPage.tsx'

export const page = createLazyRoute('/inside/checklist-templates')({ component: TemplatesPage })
