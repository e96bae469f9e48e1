import { bytesSource } from '../../bytes/source.ts'
import { tagsOf } from '../../bytes/xml.ts'
import type { ZipEntry } from '../../containers/zip/entries.ts'
import type { ZipPackage } from '../../containers/zip/package.ts'
import type { Reading } from '../../reading.ts'
import type { ContentTypes } from '../ooxml/content-types.ts'
import { readParts } from '../ooxml/read-package.ts'
import { base64 } from './base64.ts'

const PART_END = ':part>'
const encoder = new TextEncoder()

/** Reads a package written as one XML file (Flat OPC): the same parts, as elements. */
export function readFlatPackage(text: string, reading: Reading): void {
  reading.type = 'FlatOPC'
  const overrides = new Map<string, string>()
  const contents = new Map<string, { readonly text: string; readonly binary: boolean }>()
  const entries: ZipEntry[] = []
  let name = ''
  let close = -1
  for (const tag of tagsOf(text, 'part', 'xmlData', 'binaryData')) {
    if (tag.name === 'part') {
      name = (tag.attributes.name ?? '').replace(/^\/+/, '')
      overrides.set(name.toLowerCase(), tag.attributes.contentType?.toLowerCase() ?? '')
      continue
    }
    if (name === '' || contents.has(name.toLowerCase()) || entries.length >= reading.budget.limits.entries) continue
    // Searched from where the last one was found: a text without ends would be gone through again for every part.
    if (close < tag.end) close = text.indexOf(PART_END, tag.end)
    if (close < 0) break
    const content = text.slice(tag.end, close)
    const inside = content.slice(0, content.lastIndexOf('<', content.lastIndexOf(`:${tag.name}>`)))
    contents.set(name.toLowerCase(), { text: inside, binary: tag.name === 'binaryData' })
    entries.push({ name, method: 0, encrypted: false, packed: inside.length, size: inside.length, offset: 0 })
  }
  const types: ContentTypes = { overrides, of: (part) => overrides.get(part.toLowerCase()) ?? '' }
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const parts: ZipPackage = {
    entries,
    entry: (part) => byName.get(part.replace(/^\/+/, '').toLowerCase()) ?? null,
    open({ name: part }) {
      const content = contents.get(part.toLowerCase()) ?? { text: '', binary: false }
      const bytes = content.binary ? base64(content.text) : encoder.encode(content.text)
      reading.budget.output(bytes.length)
      return bytesSource(bytes)
    },
  }
  readParts(parts, types, reading, '', 0)
}
