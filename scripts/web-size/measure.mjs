/** How much JavaScript a browser has to fetch, read from Vite's manifest. Pure: sizes come in as a function. */

/**
 * @typedef {object} Chunk an entry of `.vite/manifest.json`, as far as it is read here
 * @property {string} file
 * @property {boolean} [isEntry]
 * @property {boolean} [isDynamicEntry] fetched when it is needed
 * @property {string[]} [imports] keys of chunks that have to be there before this one runs
 *
 * @typedef {Record<string, Chunk>} Manifest
 *
 * @typedef {object} Plan
 * @property {{ firstLoad: number, page: number }} budget
 * @property {string} texts the words of one language, which every page needs
 * @property {string[]} frame parts of the frame that every page fetches at once although they are chunks of their own
 * @property {Record<string, string>} within pages that stand inside another page, and which: a link into one fetches both
 *
 * @typedef {{ name: string, bytes: number, budget: number }} Weight
 */

const PAGE = /^src\/(.+[-/])page\.tsx?$/

/**
 * The shell, the first load of each page by a link to it (shell, page, and the page around it), what each page adds to
 * the shell, and what is fetched later.
 *
 * @param {Manifest} manifest
 * @param {(file: string) => number} sizeOf bytes on the wire of one built file
 * @param {Plan} plan
 * @returns {Weight[]}
 * @throws {Error} when the manifest has no entry or lacks a file the plan names: then the plan is out of date
 */
export function weighWebApp(manifest, sizeOf, plan) {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0) throw new Error('The manifest names no entry: the build was not a build of the web app.')
  for (const named of [plan.texts, ...Object.entries(plan.within).flat()])
    if (manifest[named] === undefined) throw new Error(`${named}, named in scripts/web-size/plan.mjs, was not built.`)

  // A part of the frame without a chunk of its own has become part of the entry and is weighed with it.
  const frame = plan.frame.filter((key) => manifest[key] !== undefined)
  const shell = chunksFor(manifest, [...entries, plan.texts, ...frame])
  const weigh = (/** @type {Iterable<string>} */ keys) => {
    const files = new Set([...keys].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')))
    return [...files].reduce((sum, file) => sum + sizeOf(file), 0)
  }
  const extra = (/** @type {string} */ key) => weigh([...chunksFor(manifest, [key])].filter((one) => !shell.has(one)))
  const linked = (/** @type {string} */ key) => {
    const around = plan.within[key]
    return weigh(new Set([...shell, ...chunksFor(manifest, around === undefined ? [key] : [around, key])]))
  }

  const lazy = Object.keys(manifest)
    .filter((key) => manifest[key]?.isDynamicEntry && !shell.has(key))
    .sort()
  const pages = lazy.filter((key) => PAGE.test(key))
  const { firstLoad, page } = plan.budget
  return [
    { name: 'shell', bytes: weigh(shell), budget: firstLoad },
    ...pages.map((key) => ({ name: `first load: ${title(key)}`, bytes: linked(key), budget: firstLoad })),
    ...pages.map((key) => ({ name: `page: ${title(key)}`, bytes: extra(key), budget: page })),
    ...lazy
      .filter((key) => !pages.includes(key))
      .map((key) => ({ name: `later: ${key.replace(/^src\//, '')}`, bytes: extra(key), budget: page })),
  ]
}

/** The given chunks and everything they import, directly or not. */
function chunksFor(/** @type {Manifest} */ manifest, /** @type {string[]} */ keys) {
  const found = new Set(keys)
  for (const key of found) for (const next of manifest[key]?.imports ?? []) found.add(next)
  return found
}

/** `src/usage/page.tsx` is `usage`, `src/session/sign-in-page.ts` is `session/sign-in`. */
function title(/** @type {string} */ key) {
  return PAGE.exec(key)?.[1]?.replace(/[-/]$/, '') ?? key
}
