import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { adoptionSearch } from '../adoption/search.ts'
import { contactsSearch } from '../contacts/search.ts'
import { readImportSearch } from '../customer-list/search.ts'
import { gapSearch } from '../data-quality/search.ts'
import { decisionsSearch } from '../decisions/search.ts'
import { documentsSearch } from '../documents/search.ts'
import { engagementPath } from '../engagements/address.ts'
import { courseSearch } from '../engagements/course-search.ts'
import { engagementSearch } from '../engagements/search.ts'
import { queueSearch, requestsSearch } from '../expert-requests/search.ts'
import { historySearch } from '../history/search.ts'
import { insightsSearch } from '../insights/search.ts'
import { calendarSearch, meetingsSearch } from '../meetings/search.ts'
import { workSearch } from '../my-work/search.ts'
import { notesSearch } from '../notes/search.ts'
import { inboxSearch } from '../notices/search.ts'
import { outsideHelpSearch } from '../outside-help/search.ts'
import { peopleSearch } from '../people/search.ts'
import { compareSearch, editionSearch, movesSearch } from '../playbooks/search.ts'
import { readPortalSearch } from '../portal-import/search.ts'
import { readPortfolioSearch } from '../portfolio/search.ts'
import { ringsSearch } from '../rings/search.ts'
import { segmentsSearch } from '../segments/search.ts'
import { keySearch, setupSearch, signInSearch } from '../session/search.ts'
import { settingsSearch } from '../settings/search.ts'
import { solutionsSearch } from '../solutions/search.ts'
import { trashSearch } from '../trash/search.ts'
import { usageSearch } from '../usage/search.ts'
import { statusSearch } from '../usage-status/search.ts'
import { workshopSearch } from '../workshop/search.ts'
import { FailedApp } from './FailedApp.tsx'
import { FailedPage } from './FailedPage.tsx'
import { type RouteContext, requireSelf, requireSetUp, requireStranger } from './guards.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PendingPage } from './PendingPage.tsx'
import { searchWords } from './search-words.ts'
import { OutsideFrame } from './shell/OutsideFrame.tsx'
import { Shell } from './shell/Shell.tsx'

/**
 * Every page of the app: its address, what its search parameters may be, and the file that is fetched to show it.
 * A capability adds its routes here and nothing else of it is loaded before somebody goes there.
 */

const root = createRootRouteWithContext<RouteContext>()({})

/** Pages for everybody: no navigation around them. */
const outside = createRoute({
  getParentRoute: () => root,
  id: 'outside',
  component: OutsideFrame,
  errorComponent: FailedApp,
})

/** Pages of people who are signed in, inside the shell. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: FailedApp,
  beforeLoad: ({ context, location }) => requireSelf(context, location.href),
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/portfolio' })
  },
})

const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  staticData: { crumb: 'app:pages.signIn' },
  validateSearch: signInSearch,
  beforeLoad: ({ context, search }) => requireStranger(context, search),
}).lazy(async () => (await import('../session/sign-in-page.ts')).page)

const key = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in/key',
  staticData: { crumb: 'app:pages.key' },
  validateSearch: keySearch,
  beforeLoad: ({ context }) => requireSelf(context, '/'),
}).lazy(async () => (await import('../session/key-page.ts')).page)

const setup = createRoute({
  getParentRoute: () => outside,
  path: '/setup',
  staticData: { crumb: 'app:pages.setup' },
  validateSearch: setupSearch,
  beforeLoad: ({ context, search }) => requireSetUp(context, search),
}).lazy(async () => (await import('../session/setup-page.ts')).page)

const portfolio = createRoute({
  getParentRoute: () => inside,
  path: '/portfolio',
  staticData: { crumb: 'app:navigation.portfolio' },
  validateSearch: readPortfolioSearch,
}).lazy(async () => (await import('../portfolio/page.tsx')).page)

const newCustomer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/new',
  staticData: { crumb: 'customers:new.title', under: { crumb: 'app:navigation.portfolio', to: '/portfolio' } },
}).lazy(async () => (await import('../customers/new-page.tsx')).page)

const importCustomers = createRoute({
  getParentRoute: () => inside,
  path: '/customers/import',
  staticData: { crumb: 'customerList:title', under: { crumb: 'app:navigation.portfolio', to: '/portfolio' } },
  validateSearch: readImportSearch,
}).lazy(async () => (await import('../customer-list/page.ts')).page)

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$customerId',
  staticData: { under: { crumb: 'app:navigation.portfolio', to: '/portfolio' } },
}).lazy(async () => (await import('../customers/page.tsx')).page)

const engagement = createRoute({
  getParentRoute: () => inside,
  path: engagementPath,
  staticData: { under: { crumb: 'app:navigation.portfolio', to: '/portfolio' } },
  validateSearch: engagementSearch,
}).lazy(async () => (await import('../engagements/page.tsx')).page)

const course = createRoute({ getParentRoute: () => engagement, path: '/', validateSearch: courseSearch }).lazy(
  async () => (await import('../engagements/course-page.tsx')).page,
)

const usage = createRoute({
  getParentRoute: () => engagement,
  path: '/usage',
  staticData: { crumb: 'engagements:tabs.usage' },
  validateSearch: usageSearch,
}).lazy(async () => (await import('../usage/page.tsx')).page)

const connection = createRoute({
  getParentRoute: () => engagement,
  path: '/usage/connection',
  staticData: { crumb: 'connection:title' },
}).lazy(async () => (await import('../connection/page.tsx')).page)

const segments = createRoute({
  getParentRoute: () => engagement,
  path: '/usage/segments',
  staticData: { crumb: 'segments:title' },
  validateSearch: segmentsSearch,
}).lazy(async () => (await import('../segments/page.tsx')).page)

const devices = createRoute({
  getParentRoute: () => engagement,
  path: '/devices',
  staticData: { crumb: 'engagements:tabs.devices' },
}).lazy(async () => (await import('../inventory/page.tsx')).page)

const status = createRoute({
  getParentRoute: () => engagement,
  path: '/status',
  staticData: { crumb: 'engagements:tabs.status' },
  validateSearch: statusSearch,
}).lazy(async () => (await import('../usage-status/page.tsx')).page)

const notes = createRoute({
  getParentRoute: () => engagement,
  path: '/notes',
  staticData: { crumb: 'engagements:tabs.notes' },
  validateSearch: notesSearch,
}).lazy(async () => (await import('../notes/page.tsx')).page)

const notesLibrary = createRoute({
  getParentRoute: () => inside,
  path: '/notes',
  staticData: { crumb: 'app:navigation.notes' },
  validateSearch: notesSearch,
}).lazy(async () => (await import('../notes/library-page.tsx')).page)

const meetings = createRoute({
  getParentRoute: () => engagement,
  path: '/meetings',
  staticData: { crumb: 'engagements:tabs.meetings' },
  validateSearch: meetingsSearch,
}).lazy(async () => (await import('../meetings/page.tsx')).page)

const contacts = createRoute({
  getParentRoute: () => engagement,
  path: '/contacts',
  staticData: { crumb: 'engagements:tabs.contacts' },
  validateSearch: contactsSearch,
}).lazy(async () => (await import('../contacts/page.tsx')).page)

const decisions = createRoute({
  getParentRoute: () => engagement,
  path: '/decisions',
  staticData: { crumb: 'engagements:tabs.decisions' },
  validateSearch: decisionsSearch,
}).lazy(async () => (await import('../decisions/page.tsx')).page)

const workshop = createRoute({
  getParentRoute: () => engagement,
  path: '/workshop',
  staticData: { crumb: 'engagements:tabs.workshop' },
  validateSearch: workshopSearch,
}).lazy(async () => (await import('../workshop/page.tsx')).page)

const configurations = createRoute({
  getParentRoute: () => engagement,
  path: '/configurations',
  staticData: { crumb: 'engagements:tabs.configurations' },
  validateSearch: searchWords('configuration', 'view', 'number', 'with', 'withNumber', 'q', 'purpose', 'only'),
}).lazy(async () => (await import('../configurations/page.tsx')).page)

const packages = createRoute({
  getParentRoute: () => engagement,
  path: '/packages',
  staticData: { crumb: 'engagements:tabs.packages' },
  validateSearch: searchWords('package', 'of', 'number'),
}).lazy(async () => (await import('../packages/page.tsx')).page)

const adoption = createRoute({
  getParentRoute: () => engagement,
  path: '/adoption',
  staticData: { crumb: 'engagements:tabs.adoption' },
  validateSearch: adoptionSearch,
}).lazy(async () => (await import('../adoption/page.tsx')).page)

const outsideHelp = createRoute({
  getParentRoute: () => engagement,
  path: '/outside-help',
  staticData: { crumb: 'engagements:tabs.outsideHelp' },
  validateSearch: outsideHelpSearch,
}).lazy(async () => (await import('../outside-help/page.tsx')).page)

const rings = createRoute({
  getParentRoute: () => engagement,
  path: '/rings',
  staticData: { crumb: 'engagements:tabs.rings' },
  validateSearch: ringsSearch,
}).lazy(async () => (await import('../rings/page.tsx')).page)

const expertRequests = createRoute({
  getParentRoute: () => engagement,
  path: '/expert-requests',
  staticData: { crumb: 'engagements:tabs.expertRequests' },
  validateSearch: requestsSearch,
}).lazy(async () => (await import('../expert-requests/page.tsx')).page)

const remediation = createRoute({
  getParentRoute: () => engagement,
  path: '/remediation',
  staticData: { crumb: 'engagements:tabs.remediation' },
}).lazy(async () => (await import('../remediation/page.tsx')).page)

const acceleration = createRoute({
  getParentRoute: () => engagement,
  path: '/acceleration',
  staticData: { crumb: 'engagements:tabs.acceleration' },
  validateSearch: searchWords('do', 'step', 'action'),
}).lazy(async () => (await import('../acceleration/page.ts')).page)

const documents = createRoute({
  getParentRoute: () => engagement,
  path: '/documents',
  staticData: { crumb: 'engagements:tabs.documents' },
  validateSearch: documentsSearch,
}).lazy(async () => (await import('../documents/page.tsx')).page)

const history = createRoute({
  getParentRoute: () => engagement,
  path: '/history',
  staticData: { crumb: 'engagements:tabs.history' },
  validateSearch: historySearch,
}).lazy(async () => (await import('../history/page.tsx')).page)

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/acceleration',
  staticData: { crumb: 'app:navigation.acceleration' },
  validateSearch: searchWords('state', 'cause', 'kind', 'person', 'search', 'sort', 'effects'),
}).lazy(async () => (await import('../acceleration/desk-page.ts')).page)

const calendar = createRoute({
  getParentRoute: () => inside,
  path: '/meetings',
  staticData: { crumb: 'app:navigation.meetings' },
  validateSearch: calendarSearch,
}).lazy(async () => (await import('../meetings/calendar-page.tsx')).page)

const notices = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  staticData: { crumb: 'app:notices.title' },
  validateSearch: inboxSearch,
}).lazy(async () => (await import('../notices/page.tsx')).page)

const work = createRoute({
  getParentRoute: () => inside,
  path: '/work',
  staticData: { crumb: 'app:navigation.work' },
  validateSearch: workSearch,
}).lazy(async () => (await import('../my-work/page.tsx')).page)

const expertQueue = createRoute({
  getParentRoute: () => inside,
  path: '/expert-requests',
  staticData: { crumb: 'app:navigation.expertRequests' },
  validateSearch: queueSearch,
}).lazy(async () => (await import('../expert-requests/queue-page.tsx')).page)

const dataQuality = createRoute({
  getParentRoute: () => inside,
  path: '/data-quality',
  staticData: { crumb: 'app:navigation.dataQuality' },
  validateSearch: gapSearch,
}).lazy(async () => (await import('../data-quality/page.tsx')).page)

const solutions = createRoute({
  getParentRoute: () => inside,
  path: '/solutions',
  staticData: { crumb: 'app:navigation.solutions' },
  validateSearch: solutionsSearch,
}).lazy(async () => (await import('../solutions/page.tsx')).page)

const insights = createRoute({
  getParentRoute: () => inside,
  path: '/insights',
  staticData: { crumb: 'app:navigation.insights' },
  validateSearch: insightsSearch,
}).lazy(async () => (await import('../insights/page.tsx')).page)

const deleted = createRoute({
  getParentRoute: () => inside,
  path: '/deleted',
  staticData: { crumb: 'app:navigation.deleted' },
  validateSearch: trashSearch,
}).lazy(async () => (await import('../trash/page.tsx')).page)

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  staticData: { crumb: 'app:navigation.people' },
  validateSearch: peopleSearch,
}).lazy(async () => (await import('../people/page.ts')).page)

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  staticData: { crumb: 'app:navigation.account' },
}).lazy(async () => (await import('../account/page.ts')).page)

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  staticData: { crumb: 'app:navigation.settings' },
  validateSearch: settingsSearch,
}).lazy(async () => (await import('../settings/page.ts')).page)

const playbooks = createRoute({
  getParentRoute: () => inside,
  path: '/playbooks',
  staticData: { crumb: 'app:navigation.playbooks' },
}).lazy(async () => (await import('../playbooks/page.ts')).page)

const playbookEdition = createRoute({
  getParentRoute: () => inside,
  path: '/playbooks/$playbookId/$edition',
  staticData: { under: { crumb: 'app:navigation.playbooks', to: '/playbooks' } },
  validateSearch: editionSearch,
}).lazy(async () => (await import('../playbooks/edition-page.ts')).page)

const playbookCompare = createRoute({
  getParentRoute: () => inside,
  path: '/playbooks/$playbookId/compare',
  staticData: { crumb: 'playbooks:compare.title', under: { crumb: 'app:navigation.playbooks', to: '/playbooks' } },
  validateSearch: compareSearch,
}).lazy(async () => (await import('../playbooks/compare-page.ts')).page)

const playbookMoves = createRoute({
  getParentRoute: () => inside,
  path: '/playbooks/$playbookId/moves',
  staticData: { crumb: 'playbooks:moveThem', under: { crumb: 'app:navigation.playbooks', to: '/playbooks' } },
  validateSearch: movesSearch,
}).lazy(async () => (await import('../playbooks/moves-page.ts')).page)

const checklistTemplates = createRoute({
  getParentRoute: () => inside,
  path: '/checklist-templates',
  staticData: { crumb: 'app:navigation.templates' },
}).lazy(async () => (await import('../remediation-templates/page.ts')).page)

const portalImport = createRoute({
  getParentRoute: () => inside,
  path: '/portal-import',
  staticData: { crumb: 'portalImport:title', under: { crumb: 'app:navigation.settings', to: '/settings' } },
  validateSearch: readPortalSearch,
}).lazy(async () => (await import('../portal-import/page.ts')).page)

/** Any other address, inside the shell, so that its reader finds the way back. */
const nowhere = createRoute({
  getParentRoute: () => inside,
  path: '$',
  staticData: { crumb: 'app:pages.nowhere' },
  component: NotFoundPage,
})

/** The pieces of src/ui side by side, for whoever works on them; not part of what is shipped. */
const Gallery = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('../ui/gallery/Gallery.tsx')).Gallery }))
  : () => null
const gallery = createRoute({
  getParentRoute: () => root,
  path: '/gallery',
  component: () => (
    <Suspense>
      <Gallery />
    </Suspense>
  ),
})

const tree = root.addChildren([
  outside.addChildren([signIn, key, setup]),
  inside.addChildren([
    home,
    portfolio,
    newCustomer,
    importCustomers,
    customer,
    engagement.addChildren([
      course,
      usage,
      devices,
      connection,
      segments,
      status,
      notes,
      meetings,
      contacts,
      workshop,
      adoption,
      outsideHelp,
      configurations,
      packages,
      rings,
      expertRequests,
      decisions,
      remediation,
      acceleration,
      documents,
      history,
    ]),
    desk,
    notesLibrary,
    calendar,
    work,
    expertQueue,
    notices,
    dataQuality,
    solutions,
    insights,
    deleted,
    people,
    account,
    settings,
    playbooks,
    playbookCompare,
    playbookMoves,
    playbookEdition,
    checklistTemplates,
    portalImport,
    nowhere,
  ]),
  ...(import.meta.env.DEV ? [gallery] : []),
])

/** The router of the app. Pages are fetched when a link to them gets the focus or the pointer. */
export function createAppRouter(context: RouteContext) {
  return createRouter({
    routeTree: tree,
    context,
    defaultPreload: 'intent',
    // The queries hold the data and know its age; the router only asks them.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
