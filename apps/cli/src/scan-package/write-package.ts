import { constants, copyFile, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { createScanScript, deviceScanScript, PackagingError, SCAN_FILES } from '@lotse/packaging'
import { collectorScript, readPe } from '@lotse/readiness'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { guarded } from '../package/tell.ts'
import { writeNew } from '../package/write-scripts.ts'
import { safeText } from '../safe-text.ts'
import { WORDS } from './words.ts'

export interface PackageOptions {
  readonly executable: string
  readonly name: string
  readonly content: string
  readonly results: string
  readonly collection: string
  readonly distributionGroup: string
  readonly labels?: string
  readonly every?: string
}

/** Writes everything the package needs. 0 written, 2 nothing written. */
export function writePackage(folder: string, options: PackageOptions, language: Language): Promise<ExitCode> {
  return guarded(language, async () => {
    const plan = {
      name: options.name,
      contentLocation: options.content,
      resultShare: options.results,
      collection: options.collection,
      distributionPointGroup: options.distributionGroup,
      labels: (options.labels ?? '')
        .split(',')
        .map((label) => label.trim())
        .filter((label) => label !== ''),
      everyDays: options.every === undefined ? null : Number(options.every),
    }
    const scripts: readonly (readonly [string, string])[] = [
      [SCAN_FILES.collector, collectorScript()],
      [SCAN_FILES.device, deviceScanScript(plan)],
      [SCAN_FILES.create, createScanScript(plan)],
    ]
    if (!(await isWindowsProgram(options.executable))) {
      process.stderr.write(`${safeText(filled(WORDS.noProgram[language], { file: options.executable }))}\n`)
      return EXIT.failed
    }
    await mkdir(folder, { recursive: true })
    const program = join(folder, SCAN_FILES.program)
    await copyFile(options.executable, program, constants.COPYFILE_EXCL).catch((cause: NodeJS.ErrnoException) => {
      throw new PackagingError(cause.code === 'EEXIST' ? 'target-exists' : 'not-writable', { path: program }, { cause })
    })
    for (const [name, text] of scripts) await writeNew(join(folder, name), text)
    for (const name of [SCAN_FILES.program, ...scripts.map(([one]) => one)])
      process.stdout.write(`${safeText(filled(WORDS.wrote[language], { file: join(folder, name) }))}\n`)
    return EXIT.fine
  })
}

/** Whether a file is a 64-bit program, by its header. */
async function isWindowsProgram(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => null)
  if (handle === null) return false
  try {
    const { size } = await handle.stat()
    const read = async (offset: number, length: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(length)
      const { bytesRead } = await handle.read(bytes, 0, length, offset)
      return bytes.subarray(0, bytesRead)
    }
    return (await readPe({ size, read }))?.machine === 'x64'
  } finally {
    await handle.close()
  }
}
