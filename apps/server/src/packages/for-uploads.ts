import { createHash } from 'node:crypto'
import { filesOfBundle } from '@lotse/packaging'
import type { Transaction } from '../platform/db/database.ts'
import { notFound } from '../platform/http/problem.ts'
import { thisPackage } from './problems.ts'
import { contentOfPackage, type EngagementKey, findPackage } from './store.ts'

/** What an upload to Intune needs of a package. */
export interface PackageForUpload {
  readonly name: string
  /** What the app starts. */
  readonly setupFile: string
  /** Whether product keys are still to be filled into the configuration. */
  readonly hasKeys: boolean
  /** Bodies of the two apps; null where the package was not made for Intune. */
  readonly win32: Readonly<Record<string, unknown>> | null
  readonly suite: Readonly<Record<string, unknown>> | null
  readonly install: Uint8Array
  readonly uninstall: Uint8Array
}

const WIN32 = 'intune/win32LobApp.json'
const SUITE = 'intune/officeSuiteApp.json'
const INSTALL = 'configuration/install.xml'
const UNINSTALL = 'configuration/uninstall.xml'

/** A package, read out of its bytes once their checksum is right. Problem: `not-found`, also where it is removed. */
export async function packageForUpload(tx: Transaction, key: EngagementKey, id: string): Promise<PackageForUpload> {
  const row = await findPackage(tx, key, id)
  const kept = await contentOfPackage(tx, key, id)
  if (row === null || kept === null) throw notFound(thisPackage)
  if (createHash('sha256').update(kept.content).digest('hex') !== kept.sha256)
    throw new Error(`the bytes of package ${id} are not those that were made`)
  const files = filesOfBundle(kept.content, [WIN32, SUITE, INSTALL, UNINSTALL])
  const [install, uninstall] = [files.get(INSTALL), files.get(UNINSTALL)]
  if (install === undefined || uninstall === undefined) throw new Error(`package ${id} lacks its configuration`)
  return {
    name: row.name,
    setupFile: row.options.setupFile,
    hasKeys: row.hasKeys,
    win32: bodyIn(files.get(WIN32)),
    suite: bodyIn(files.get(SUITE)),
    install,
    uninstall,
  }
}

const bodyIn = (bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> | null =>
  bytes === undefined ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown>)
