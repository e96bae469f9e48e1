/** How much JavaScript a browser has to fetch, read from Vite's manifest. Pure: sizes come in as a function. */

/**
 * @typedef {object} Chunk an entry of `.vite/manifest.json`, as far as it is read here
 * @property {string} file
 * @property {boolean} [isEntry]
 * @property {boolean} [isDynamicEntry] fetched when it is needed
 * @property {string[]} [imports] keys of chunks that have to be there before this one runs
 * @property {string[]} [dynamicImports] keys of chunks that this one may fetch
 *
 * @typedef {Record<string, Chunk>} Manifest
 *
 * @typedef {object} Plan
 * @property {{ firstLoad: number, page: number, over: number }} budget `over`: what lies over a page
 * @property {Record<string, number>} heavier parts with a bound of their own, fetched after the page around them shows
 * @property {string} texts how the files with the words of one language end; they are fetched with the code that speaks them
 * @property {string[]} frame parts of the frame that every page fetches at once although they are chunks of their own
 * @property {Record<string, string>} within pages that stand inside another page, and which: a link into one fetches both
 *
 * @typedef {{ name: string, bytes: number, budget: number }} Weight
 */

const PAGE = /^src\/(.+[-/])page\.tsx?$/
const TEXTS = /\/texts\/[a-z]{2}\.ts$/

/**
 * The shell, the first load of each page by a link to it (shell, page, and the page around it), what each page adds to
 * the shell, and what is fetched later, on top of the page that fetches it.
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
  if (!Object.keys(manifest).some((key) => key.endsWith(plan.texts)))
    throw new Error(`No file ends with ${plan.texts}, named in scripts/web-size/plan.mjs.`)
  for (const named of [...Object.entries(plan.within).flat(), ...Object.keys(plan.heavier)])
    if (manifest[named] === undefined) throw new Error(`${named}, named in scripts/web-size/plan.mjs, was not built.`)

  /** The given chunks, everything they import, directly or not, and the words they speak in one language. */
  const chunksFor = (/** @type {Iterable<string>} */ keys) => {
    const found = new Set(keys)
    for (const key of found) {
      const { imports = [], dynamicImports = [] } = manifest[key] ?? {}
      for (const next of [...imports, ...dynamicImports.filter((one) => one.endsWith(plan.texts))]) found.add(next)
    }
    return found
  }
  const weigh = (/** @type {Iterable<string>} */ keys) => {
    const files = new Set([...keys].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')))
    return [...files].reduce((sum, file) => sum + sizeOf(file), 0)
  }

  // A part of the frame without a chunk of its own has become part of the entry and is weighed with it.
  const frame = plan.frame.filter((key) => manifest[key] !== undefined)
  const shell = chunksFor([...entries, ...frame])
  const lazy = Object.keys(manifest)
    .filter((key) => manifest[key]?.isDynamicEntry && !shell.has(key) && !TEXTS.test(key))
    .sort()
  const pages = lazy.filter((key) => PAGE.test(key))
  const around = (/** @type {string} */ page) => [plan.within[page] ?? page, page]

  /** What is certainly there when a part is fetched: the shell, and whatever each of those who fetch it has brought. */
  const there = (/** @type {string} */ key, /** @type {string[]} */ way = []) => {
    if (pages.includes(key)) return shell
    const fetchers = lazy.filter(
      (one) =>
        one !== key &&
        !way.includes(one) &&
        [...chunksFor([one])].some((chunk) => manifest[chunk]?.dynamicImports?.includes(key)),
    )
    const brought = fetchers.map((one) => new Set([...chunksFor(around(one)), ...there(one, [...way, key])]))
    const [first, ...others] = brought
    if (first === undefined) return shell
    return new Set([...shell, ...[...first].filter((chunk) => others.every((other) => other.has(chunk)))])
  }
  const extra = (/** @type {string} */ key) => {
    const known = there(key)
    return weigh([...chunksFor([key])].filter((one) => !known.has(one)))
  }

  const { firstLoad, page, over } = plan.budget
  return [
    { name: 'shell', bytes: weigh(shell), budget: firstLoad },
    ...pages.map((key) => ({
      name: `first load: ${title(key)}`,
      bytes: weigh(new Set([...shell, ...chunksFor(around(key))])),
      budget: firstLoad,
    })),
    ...pages.map((key) => ({ name: `page: ${title(key)}`, bytes: extra(key), budget: page })),
    ...lazy
      .filter((key) => !pages.includes(key))
      .map((key) => ({
        name: `later: ${key.replace(/^src\//, '')}`,
        bytes: extra(key),
        budget: plan.heavier[key] ?? over,
      })),
  ]
}

/** `src/usage/page.tsx` is `usage`, `src/session/sign-in-page.ts` is `session/sign-in`. */
function title(/** @type {string} */ key) {
  return PAGE.exec(key)?.[1]?.replace(/[-/]$/, '') ?? key
}
