import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readOdt } from '@lotse/odt'
import {
  configMgrRemovalScript,
  configMgrScript,
  contentOf,
  INSTALL_FILE,
  PackagingError,
  removalOf,
  UNINSTALL_FILE,
} from '@lotse/packaging'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { bytesOf } from './build-container.ts'
import { type PlanOptions, planFrom } from './plan-options.ts'
import { guarded } from './tell.ts'
import { withKeys } from './with-keys.ts'
import { WORDS } from './words.ts'

export interface ConfigMgrOptions extends PlanOptions {
  readonly out: string
}

/** Writes the scripts for Configuration Manager and what they install. 0 written, 2 nothing written, 3 something is missing. */
export function writeScripts(path: string, options: ConfigMgrOptions, language: Language): Promise<ExitCode> {
  return guarded(language, async () => {
    const plan = planFrom(options, language)
    const bytes = withKeys(await bytesOf(path))
    const content = contentOf(readOdt(bytes))
    const files: readonly (readonly [string, string | Uint8Array])[] = [
      ['create.ps1', configMgrScript(content, plan)],
      ['remove.ps1', configMgrRemovalScript(plan)],
      [INSTALL_FILE, bytes],
      [UNINSTALL_FILE, removalOf(content)],
    ]
    await mkdir(options.out, { recursive: true })
    for (const [name, text] of files) {
      const target = join(options.out, name)
      await writeNew(target, text)
      process.stdout.write(`${safeText(filled(WORDS.wrote[language], { file: target }))}\n`)
    }
    return EXIT.fine
  })
}

/** Writes a file that is not there yet. @throws PackagingError where it is, or cannot be written */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw new PackagingError(cause.code === 'EEXIST' ? 'target-exists' : 'not-writable', { path }, { cause })
  })
}
