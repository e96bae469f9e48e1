import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const folder = fileURLToPath(new URL('../../.artefacts/screenshots/', import.meta.url))

/**
 * A picture of the whole page, kept in `.artefacts/screenshots` (not committed).
 * @param name becomes the file name, e.g. `03-verdict-stalled`
 * @returns the picture's path
 */
export async function shot(page: Page, name: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  return path
}
