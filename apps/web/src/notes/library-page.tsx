import { createLazyRoute } from '@tanstack/react-router'
import { LibraryPage } from './LibraryPage.tsx'

export const page = createLazyRoute('/inside/notes')({ component: LibraryPage })
