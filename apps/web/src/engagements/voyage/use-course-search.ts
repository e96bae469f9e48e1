import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { engagementRoute } from '../address.ts'
import type { CourseSearch } from '../course-search.ts'

/** What of the chart is shown, and the way to change it; it is part of the address. */
export function useCourseSearch(): readonly [CourseSearch, (change: CourseSearchChange) => void] {
  const search = useSearch({ from: `${engagementRoute}/`, select: pick, structuralSharing: true })
  const navigate = useNavigate()
  const show = useCallback(
    (change: CourseSearchChange) => {
      void navigate({
        to: '.',
        search: ((before: object) => ({ ...before, ...change })) as never,
        replace: true,
        resetScroll: false,
      })
    },
    [navigate],
  )
  return [search, show]
}

/** Null switches something off again. */
export type CourseSearchChange = { readonly [K in keyof CourseSearch]?: CourseSearch[K] | undefined }

const pick = ({ view, optional, settled, core, legend }: CourseSearch): CourseSearch => ({
  ...(view && { view }),
  ...(optional && { optional }),
  ...(settled && { settled }),
  ...(core && { core }),
  ...(legend && { legend }),
})
