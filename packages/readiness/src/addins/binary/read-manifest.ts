import { parseXml, XmlElement } from '@rgrove/parse-xml'

/** What a deployment (`.vsto`) or application manifest (`.dll.manifest`) of a VSTO add-in says of itself. */
export interface ManifestFacts {
  readonly name: string | null
  readonly version: string | null
  /** Processor as written: `msil` runs in both, `x86` and `amd64` in one. */
  readonly architecture: string | null
  readonly publisher: string | null
  readonly product: string | null
}

const MOST_CHARACTERS = 4_000_000

/**
 * Reads a manifest (element `assembly`, its first `assemblyIdentity` and `description`). Null for what is no such file: not well-formed,
 * with a document type, too long, or about something else.
 */
export function readManifest(text: string): ManifestFacts | null {
  const root = rootOf(text)
  if (root === null || local(root.name) !== 'assembly') return null
  const identity = childOf(root, 'assemblyIdentity')
  const description = childOf(root, 'description')
  if (identity === null && description === null) return null
  return {
    name: attribute(identity, 'name'),
    version: attribute(identity, 'version'),
    architecture: attribute(identity, 'processorArchitecture')?.toLowerCase() ?? null,
    publisher: attribute(description, 'publisher'),
    product: attribute(description, 'product'),
  }
}

function rootOf(text: string): XmlElement | null {
  if (text.length > MOST_CHARACTERS || /<!DOCTYPE/i.test(text)) return null
  try {
    return parseXml(text).root
  } catch {
    return null
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const childOf = (parent: XmlElement, name: string): XmlElement | null =>
  parent.children.find((child): child is XmlElement => child instanceof XmlElement && local(child.name) === name) ??
  null

function attribute(element: XmlElement | null, name: string): string | null {
  const found =
    Object.entries(element?.attributes ?? {})
      .find(([key]) => local(key) === name)?.[1]
      ?.trim() ?? ''
  return found === '' ? null : found
}
