import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { lintOdt, PLAIN_CONTEXT, readOdt, sayFinding } from '@lotse/odt'
import { bundledSource, contentOf, INSTALL_FILE, PackagingError, removalOf, UNINSTALL_FILE } from '@lotse/packaging'
import { type AddedFile, buildIntunewin } from '@lotse/packaging/node'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { guarded, progress, size } from './tell.ts'
import { withKeys } from './with-keys.ts'
import { WORDS } from './words.ts'

export interface BuildOptions {
  readonly out: string
  readonly setup: string
  readonly configuration?: string
  readonly uninstall?: string
  readonly name?: string
  readonly oldestBuild?: string
  readonly format: string
}

/** Rules on a source in the content; the others judge what a container does not hold. */
const ON_SOURCES: readonly string[] = ['pkg-source-stale', 'pkg-cab-missing']

/** Builds a container. 0 built, 1 built with findings on a bundled source, 2 source or target does not fit. */
export function buildContainer(source: string, options: BuildOptions, language: Language): Promise<ExitCode> {
  return guarded(language, async () => {
    const shown = progress(language)
    const { out, setup } = options
    const built = await buildIntunewin({
      source,
      added: await addedFiles(options),
      setupFile: setup,
      name: options.name ?? basename(setup.replaceAll('\\', '/')),
      out,
      onProgress: shown.on,
    }).finally(shown.end)
    const { metadata, files, read, written } = built
    const { unencryptedContentSize, setupFile, encryption } = metadata
    if (options.format === 'json') {
      const { fileDigest } = encryption
      const told = { file: out, files, read, written, setupFile, unencryptedContentSize, fileDigest }
      process.stdout.write(`${safeJson(told)}\n`)
    } else {
      const values = {
        file: out,
        files,
        read: size(read, language),
        written: size(written, language),
        setup: setupFile,
      }
      process.stdout.write(`${safeText(filled(WORDS.built[language], values))}\n`)
    }
    const findings = await sourceFindings(options, built.names, language)
    process.stderr.write(findings.map((finding) => `${safeText(`${out}: ${finding}`)}\n`).join(''))
    return findings.length > 0 ? EXIT.findings : EXIT.fine
  })
}

/** What is to be said of a source of Office that lies in the content, judged with the configuration that installs from it. */
async function sourceFindings(
  { configuration, oldestBuild }: BuildOptions,
  names: readonly string[],
  language: Language,
): Promise<readonly string[]> {
  const oldest = oldestBuild === undefined ? null : Number(oldestBuild)
  const source = bundledSource(names, oldest)
  if (source === null || configuration === undefined) return []
  const facts = { kind: 'win32', detection: [], source } as const
  const { findings } = lintOdt(readOdt(await bytesOf(configuration)), { ...PLAIN_CONTEXT, package: facts })
  return findings.flatMap((one) =>
    ON_SOURCES.includes(one.rule) ? [`${sayFinding(one, language)} [${one.rule}]`] : [],
  )
}

async function addedFiles({ configuration, uninstall }: BuildOptions): Promise<readonly AddedFile[]> {
  const install = configuration === undefined ? null : withKeys(await bytesOf(configuration))
  const removal = uninstall === undefined ? null : await bytesOf(uninstall)
  const derived = install === null || removal !== null ? null : Buffer.from(removalOf(contentOf(readOdt(install))))
  return [
    ...(install === null ? [] : [{ name: INSTALL_FILE, bytes: install }]),
    ...[removal ?? derived].flatMap((bytes) => (bytes === null ? [] : [{ name: UNINSTALL_FILE, bytes }])),
  ]
}

/** The bytes of a file. @throws PackagingError where it cannot be read */
export function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: unknown) => {
    throw new PackagingError('unreadable', { path }, { cause })
  })
}
