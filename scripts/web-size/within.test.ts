import { expect, it } from 'vitest'
import { PLAN } from './plan.mjs'
import { pagesWithin } from './within.mjs'

const table = `
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shell })

const engagement = createRoute({
  getParentRoute: () => inside,
  path: engagementPath,
}).lazy(async () => (await import('../engagements/page.tsx')).page)

const course = createRoute({ getParentRoute: () => engagement, path: '/' }).lazy(
  async () => (await import('../engagements/course-page.tsx')).page,
)

const work = createRoute({
  getParentRoute: () => inside,
  path: '/work',
}).lazy(async () => (await import('../my-work/page.tsx')).page)
`

it('reads which page stands inside which', () => {
  expect(pagesWithin(table)).toEqual({ 'src/engagements/course-page.tsx': 'src/engagements/page.tsx' })
  expect(() => pagesWithin('')).toThrow(/no page inside/)
})

it('weighs every tab of an engagement with the page around it', () => {
  for (const page of ['acceleration/page.ts', 'outside-help/page.tsx', 'inventory/page.tsx', 'usage/page.tsx'])
    expect(PLAN.within).toHaveProperty([`src/${page}`], 'src/engagements/page.tsx')
  expect(Object.keys(PLAN.within).length).toBeGreaterThanOrEqual(18)
})
