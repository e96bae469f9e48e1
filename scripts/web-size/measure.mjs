/** How much JavaScript a browser has to fetch, read from Vite's manifest. Pure: sizes come in as a function. */

/**
 * @typedef {object} Chunk an entry of `.vite/manifest.json`, as far as it is read here
 * @property {string} file
 * @property {boolean} [isEntry]
 * @property {string[]} [imports] keys of chunks that have to be there before this one runs
 * @property {string[]} [dynamicImports] keys of chunks fetched when they are needed
 *
 * @typedef {Record<string, Chunk>} Manifest
 *
 * @typedef {object} WebSize all in bytes
 * @property {number} shell what every page needs, whichever is opened first
 * @property {number} texts the words of the bigger of the languages
 * @property {{ name: string, bytes: number }[]} pages what each page needs beyond the shell, biggest first
 * @property {number} firstLoad shell, texts and the biggest page: the most a first visit can cost
 */

/** Chunks with the words of one language; a browser fetches one of them. */
const TEXTS = /(^|\/)texts\.[a-z]{2}\.ts$/

/**
 * @param {Manifest} manifest
 * @param {(file: string) => number} sizeOf bytes on the wire of one built file
 * @returns {WebSize}
 * @throws {Error} when the manifest has no entry
 */
export function measureWebApp(manifest, sizeOf) {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0)
    throw new Error('The manifest names no entry: build the web app with build.manifest switched on.')
  const shellChunks = closure(manifest, entries)
  const weigh = (/** @type {Iterable<string>} */ keys) => {
    const files = new Set([...keys].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')))
    return [...files].reduce((sum, file) => sum + sizeOf(file), 0)
  }
  const beyondShell = (/** @type {string} */ key) =>
    [...closure(manifest, [key])].filter((one) => !shellChunks.has(one))
  const lazy = lazyChunks(manifest).filter((key) => !shellChunks.has(key))
  const weights = lazy.map((name) => ({ name, bytes: weigh(beyondShell(name)) })).sort((a, b) => b.bytes - a.bytes)

  const shell = weigh(shellChunks)
  const texts = weights.find(({ name }) => TEXTS.test(name))?.bytes ?? 0
  const pages = weights.filter(({ name }) => !TEXTS.test(name))
  return { shell, texts, pages, firstLoad: shell + texts + (pages[0]?.bytes ?? 0) }
}

/** The given chunks and everything they import, directly or not. */
function closure(/** @type {Manifest} */ manifest, /** @type {string[]} */ keys) {
  const found = new Set(keys)
  for (const key of found) for (const next of manifest[key]?.imports ?? []) found.add(next)
  return found
}

function lazyChunks(/** @type {Manifest} */ manifest) {
  return [...new Set(Object.values(manifest).flatMap((chunk) => chunk.dynamicImports ?? []))].sort()
}
