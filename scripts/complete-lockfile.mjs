/**
 * Adds to package-lock.json the optional platform packages that the registry used for locking does not carry.
 *
 * npm leaves such a package out of the lockfile, and `npm ci` then refuses the lockfile as incomplete. Platform
 * packages are pinned by their parent to one exact version and say their platform in their name, so the entry can
 * be written without the package. Run after each `npm install` that changed a dependency: `node scripts/complete-lockfile.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const OPERATING_SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  win32: 'win32',
  windows: 'win32',
}
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

const lockfile = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(lockfile, 'utf8'))
const added = []

for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(place, name) || !/^\d/.test(version)) continue
    const words = name.split('/').at(-1).split(/[-_.]/)
    const os = words.map((word) => OPERATING_SYSTEMS[word]).find(Boolean)
    const cpu = PROCESSORS.find((processor) => words.includes(processor))
    if (os === undefined && cpu === undefined) continue
    const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : undefined
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu: [cpu] }),
      ...(entry.dev && { dev: true }),
      ...(libc && { libc }),
      optional: true,
      ...(os && { os: [os] }),
    }
    added.push(`${name}@${version}`)
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(lockfile, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added.length} platform packages added to package-lock.json\n`)

/** Whether `name`, needed by the package at `place`, has an entry anywhere npm would look for it. */
function isLocked(place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${folder}${folder ? '/' : ''}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}
