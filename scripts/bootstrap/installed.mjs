/** Finds out whether the installation is whole and belongs to the lockfile, without asking npm. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [link] a workspace
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/**
 * The places of package-lock.json that are not installed as it says.
 *
 * npm writes node_modules/.package-lock.json as its very last act, so an interrupted installation has none or an old
 * one; each folder is looked for as well, since somebody may have removed one.
 *
 * @param {string} root the folder with package-lock.json
 * @returns {string[]}
 */
export function missingPackages(root) {
  const locked = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(locked)
    .filter(([place]) => place.includes('node_modules/'))
    .filter(([place, entry]) => isMissing(root, place, entry, installed[place]))
    .map(([place]) => place)
}

/** @param {string} root @param {string} place @param {LockedPackage} entry @param {LockedPackage | undefined} found */
function isMissing(root, place, entry, found) {
  if (found === undefined) return !entry.optional
  if (!entry.link && found.version !== entry.version) return true
  return !existsSync(join(root, place, 'package.json'))
}

/** @param {string} file @returns {Record<string, LockedPackage>} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}
