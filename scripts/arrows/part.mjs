/** Says to which part of the house a file belongs. */

/**
 * @typedef {object} Part
 * @property {'domain' | 'contract' | 'server' | 'web' | 'cli' | 'outside'} area `outside` is everything around the product: scripts, e2e, bench
 * @property {string} unit the package's name, or the capability's folder inside an app; '' for files at the top of an app
 * @property {boolean} test a test, or a tool only tests use
 */

/** @param {string} file path from the repository's root, with forward slashes @returns {Part} */
export function partOf(file) {
  const test = /\.test\.tsx?$/.test(file) || /^(apps|packages)\/.*\/testing\//.test(file)
  const [top = '', name = '', , ...inside] = file.split('/')
  if (top === 'packages') return { area: name === 'contract' ? 'contract' : 'domain', unit: name, test }
  if (top === 'apps' && (name === 'server' || name === 'web' || name === 'cli')) {
    return { area: name, unit: inside.length > 1 ? (inside[0] ?? '') : '', test }
  }
  return { area: 'outside', unit: top, test }
}
