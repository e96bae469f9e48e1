import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
const cache = fileURLToPath(new URL('../../.cache/chromium/', import.meta.url))

export interface Chromium {
  readonly program: string
  /** Points it to the fonts that came with it, so that pictures look the same on every machine. */
  readonly environment: Readonly<Record<string, string>>
}

/**
 * Chromium out of its registry package, unpacked once per version into `.cache/chromium` of this repository.
 *
 * Not into the shared temporary folder where the package itself would put it: another user's or a half-unpacked
 * program of the same name would be taken there without a question.
 */
export async function chromium(): Promise<Chromium> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cache, version)
  if (!existsSync(join(folder, 'chromium'))) await unpackInto(folder)
  return { program: join(folder, 'chromium'), environment: { FONTCONFIG_FILE: join(folder, 'fonts.conf') } }
}

/** Unpacks beside the target and moves the finished folder into place: nobody ever sees half of it. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const beside = await mkdtemp(`${folder}-`)
  const unpack = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    // The package unpacks into the temporary folder, whichever that is.
    env: { ...process.env, TMPDIR: beside },
  })
  await writeFile(join(beside, 'fonts.conf'), fontConfiguration(folder))
  await chmod(beside, 0o755)
  await chmod(join(beside, 'chromium'), 0o755)
  await rename(beside, folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another run has finished first; its folder is as good as ours.
    if (!existsSync(join(folder, 'chromium'))) throw error
    await rm(beside, { recursive: true, force: true })
  })
}

/** Its own Open Sans first, the machine's fonts for letters that has not. Without any font Chromium crashes. */
function fontConfiguration(folder: string): string {
  const path = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path}/fonts-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`
}
