/** What `npm test` checks, in the order in which it is reported. */
import { findSystemPostgres } from './system-postgres.mjs'
import { toolScript } from './tools.mjs'

/**
 * @typedef {object} Step
 * @property {string} name what people see
 * @property {boolean} quick part of `npm run check`, the inner loop
 * @property {boolean} alone needs the machine for itself: databases and browsers
 * @property {() => string[][]} commands what runs, one after the other, each as arguments for the repository's Node
 * @property {string} [project] a vitest project: its tests are counted one by one; any other step counts as one test
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [skipped] why it cannot run here
 */

const vitest = (/** @type {string[]} */ projects, /** @type {readonly string[]} */ folders = []) => [
  [toolScript('vitest', 'vitest'), 'run', ...projects.flatMap((project) => ['--project', project]), ...folders],
]

/**
 * What depends on the server itself: start and stop, migrations, copies of the data, search, and the queries with the
 * longest plans. Every other statement runs on the embedded server in the journeys.
 */
const ABOUT_THE_SERVER = ['platform', 'tables', 'portfolio', 'notes', 'archive', 'trash', 'usage-people'].map(
  (folder) => `apps/server/src/${folder}/`,
)

/** Remembers what has been checked and not changed since: twice as fast in the inner loop, a fresh clone checks all. */
const typeCheck = (/** @type {string} */ project) => {
  const memory = `.cache/types/${project.replaceAll('/', '-')}.tsbuildinfo`
  return [toolScript('typescript', 'tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', memory]
}

/** biome colours also what nobody looks at, unless it is told. */
const colours = process.stdout.isTTY ? '--colors=force' : '--colors=off'

/** @returns {Step[]} */
export function allSteps() {
  const system = findSystemPostgres()
  return [
    {
      name: 'format and lint',
      quick: true,
      alone: false,
      commands: () => [[toolScript('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', colours, '.']],
    },
    {
      name: 'types',
      quick: true,
      alone: false,
      commands: () => ['tsconfig.json', 'apps/web/tsconfig.json', 'e2e/tsconfig.json'].map(typeCheck),
    },
    {
      name: 'dependency arrows',
      quick: true,
      alone: false,
      commands: () => [['scripts/arrows.mjs']],
    },
    {
      name: 'unused code',
      quick: true,
      alone: false,
      commands: () => [[toolScript('knip', 'knip'), '--no-progress']],
    },
    { name: 'unit tests', quick: true, alone: false, project: 'unit', commands: () => vitest(['pure', 'unit']) },
    {
      name: 'web app and its size',
      quick: false,
      alone: false,
      commands: () => [['scripts/web-budget.mjs']],
    },
    {
      name: 'integration, embedded PostgreSQL',
      quick: false,
      alone: true,
      project: 'integration',
      // All of it once, on the older server where there is one: what that understands, the newer one does too.
      commands: () => vitest(['integration'], 'version' in system ? ABOUT_THE_SERVER : []),
    },
    {
      name: `integration, system PostgreSQL${'version' in system ? ` ${system.version}` : ''}`,
      quick: false,
      alone: true,
      project: 'integration',
      commands: () => vitest(['integration']),
      ...('reason' in system ? { skipped: system.reason } : { env: { LOTSE_TEST_POSTGRES: 'system' } }),
    },
    { name: 'browser journeys', quick: false, alone: true, project: 'journeys', commands: () => vitest(['journeys']) },
  ]
}
