/**
 * The arrows of the house as data: who must not import what, and why. `docs/architecture.md` tells the same in words.
 *
 * @typedef {object} Import one import, re-export, dynamic import or type import
 * @property {string} from importing file, from the repository's root
 * @property {string} specifier as written
 * @property {string | undefined} to imported file of this repository, from its root; undefined for packages and Node modules
 * @property {number} line
 * @property {import('./part.mjs').Part} fromPart
 * @property {import('./part.mjs').Part | undefined} toPart
 *
 * @typedef {object} Rule
 * @property {string} id
 * @property {string} message what is wrong and what to do
 * @property {(one: Import) => boolean} forbids
 */

/** Domain packages that a domain package may use besides itself; every one may use `calendar`. */
const DOMAIN_USES = /** @type {Record<string, string[]>} */ ({
  assessment: ['odt'],
  inventory: ['usage'],
  packaging: ['odt'],
  remediation: ['documents'],
})

/** The folders of domain packages that need Node: ciphers and files of any size. Each has a public entry of its own. */
export const NODE_FOLDER = /^packages\/(packaging|readiness)\/src\/node\//
const NODE_ENTRY = /^@lotse\/(packaging|readiness)\/node$/

/** Folders of the server that every capability stands on; '' are the files at its top. */
const SERVER_FOUNDATION = ['', 'platform', 'tables', 'testing']

/** Folders of the web app that shared pieces may use. */
const WEB_FOUNDATION = ['', 'ui', 'language', 'theme', 'problem']

/** Commands that work without a server, by the name of their file or folder in `apps/cli/src`. */
const COMMANDS_WITHOUT_SERVER = /^apps\/cli\/src\/(.*\/)?(scan|odt|usage|checklist|package|network)[^/]*(\/|\.ts$)/

const isNodeModule = (/** @type {string} */ specifier) => specifier.startsWith('node:')
const isApp = (/** @type {import('./part.mjs').Part | undefined} */ part) =>
  part !== undefined && ['server', 'web', 'cli'].includes(part.area)
const crosses = (/** @type {Import} */ one) =>
  one.toPart !== undefined && workspaceOf(one.from) !== workspaceOf(one.to ?? '')

/** @type {Rule[]} */
export const RULES = [
  {
    id: 'packages-import-no-app',
    message: 'a package must not import an app: move the shared part into a package',
    forbids: ({ fromPart, toPart }) => ['domain', 'contract'].includes(fromPart.area) && isApp(toPart),
  },
  {
    id: 'domain-imports-no-contract',
    message: 'a domain package must not know the API contract: the contract imports the domain',
    forbids: ({ fromPart, toPart }) => fromPart.area === 'domain' && toPart?.area === 'contract',
  },
  {
    id: 'domain-packages-stand-alone',
    message:
      'a domain package imports no other domain package but calendar (exceptions: DOMAIN_USES in scripts/arrows/rules.mjs)',
    forbids: ({ fromPart, toPart }) =>
      fromPart.area === 'domain' &&
      toPart?.area === 'domain' &&
      toPart.unit !== fromPart.unit &&
      toPart.unit !== 'calendar' &&
      !(DOMAIN_USES[fromPart.unit] ?? []).includes(toPart.unit),
  },
  {
    id: 'packages-need-no-node',
    message: 'packages also run in the browser: no Node modules outside their tests; take what you need as an argument',
    forbids: ({ from, fromPart, specifier }) =>
      ['domain', 'contract'].includes(fromPart.area) &&
      !fromPart.test &&
      isNodeModule(specifier) &&
      !NODE_FOLDER.test(from),
  },
  {
    id: 'node-folder-stays-apart',
    message: 'this part needs Node: only the server and the command line may use it',
    forbids: ({ from, to, fromPart, specifier }) =>
      !fromPart.test &&
      !['server', 'cli', 'outside'].includes(fromPart.area) &&
      !NODE_FOLDER.test(from) &&
      (NODE_ENTRY.test(specifier) || NODE_FOLDER.test(to ?? '')),
  },
  {
    id: 'workspaces-by-name',
    message: 'import another workspace by its name (@lotse/…), never by a path into its files',
    forbids: (one) => crosses(one) && one.specifier.startsWith('.') && one.fromPart.area !== 'outside',
  },
  {
    id: 'public-entry-only',
    message: 'only the public entry of a workspace may be imported (@lotse/<name>, nothing behind it)',
    forbids: ({ specifier }) => /^@lotse\/[^/]+\/.+/.test(specifier) && !NODE_ENTRY.test(specifier),
  },
  {
    id: 'web-imports-no-server',
    message: 'the web app knows the server through the contract only',
    forbids: ({ fromPart, toPart }) => fromPart.area === 'web' && (toPart?.area === 'server' || toPart?.area === 'cli'),
  },
  {
    id: 'web-needs-no-node',
    message: 'the web app runs in the browser: no Node modules outside its tests',
    forbids: ({ from, fromPart, specifier }) =>
      from.startsWith('apps/web/src/') && !fromPart.test && isNodeModule(specifier),
  },
  {
    id: 'server-imports-no-other-app',
    message: 'the server must not import the web app or the command line',
    forbids: ({ fromPart, toPart }) => fromPart.area === 'server' && (toPart?.area === 'web' || toPart?.area === 'cli'),
  },
  {
    id: 'cli-imports-no-web',
    message: 'the command line must not import the web app',
    forbids: ({ fromPart, toPart }) => fromPart.area === 'cli' && toPart?.area === 'web',
  },
  {
    id: 'working-commands-need-no-server',
    message: 'this command works without a server: use the packages',
    forbids: ({ from, fromPart, toPart }) =>
      fromPart.area === 'cli' && toPart?.area === 'server' && COMMANDS_WITHOUT_SERVER.test(from),
  },
  {
    id: 'platform-imports-no-capability',
    message: 'the platform carries every capability and knows none: register from main.ts instead',
    forbids: ({ fromPart, toPart }) =>
      fromPart.area === 'server' &&
      fromPart.unit === 'platform' &&
      !fromPart.test &&
      toPart?.area === 'server' &&
      !SERVER_FOUNDATION.includes(toPart.unit),
  },
  {
    id: 'stores-are-private',
    message: "another capability's store and routes are private: call one of its use cases",
    forbids: ({ fromPart, toPart, to }) =>
      fromPart.area === 'server' &&
      toPart?.area === 'server' &&
      fromPart.unit !== toPart.unit &&
      !fromPart.test &&
      !SERVER_FOUNDATION.includes(fromPart.unit) &&
      !SERVER_FOUNDATION.includes(toPart.unit) &&
      /\/([a-z-]+-)?(store|routes)\.ts$/.test(to ?? ''),
  },
  {
    id: 'ui-imports-no-capability',
    message: 'shared pieces (src/ui) know no capability and no shell: pass what they need as properties',
    forbids: ({ fromPart, toPart }) =>
      fromPart.area === 'web' &&
      fromPart.unit === 'ui' &&
      !fromPart.test &&
      toPart?.area === 'web' &&
      !WEB_FOUNDATION.includes(toPart.unit),
  },
  {
    id: 'product-imports-no-test',
    message: 'the product must not import tests or what only tests use',
    forbids: ({ fromPart, toPart }) => fromPart.area !== 'outside' && !fromPart.test && toPart?.test === true,
  },
]

/** @param {string} file */
function workspaceOf(file) {
  return file.split('/').slice(0, 2).join('/')
}
