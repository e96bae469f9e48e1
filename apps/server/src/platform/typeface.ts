import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Typeface } from '@lotse/documents'

let known: Promise<Typeface> | undefined

/** The letters of papers: DejaVu Sans Condensed, which has those of all European languages. Read once. */
export function typeface(): Promise<Typeface> {
  known ??= load()
  return known
}

async function load(): Promise<Typeface> {
  const file = (address: string) => readFile(fileURLToPath(address))
  const [regular, bold] = await Promise.all([
    file(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
    file(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
  ])
  return { regular, bold }
}
