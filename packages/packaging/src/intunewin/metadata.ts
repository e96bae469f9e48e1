import { parseXml, XmlElement } from '@rgrove/parse-xml'
import type { Fault } from '../fault.ts'

/** What `Detection.xml` says of a container; binary values in base64 (odt.md §3). */
export interface Metadata {
  readonly toolVersion: string
  readonly name: string
  readonly description: string | null
  /** Bytes of the plain inner ZIP. */
  readonly unencryptedContentSize: number
  readonly fileName: string
  /** What is started, relative to the source folder. */
  readonly setupFile: string
  readonly encryption: Encryption
}

/** The fields that Graph also wants as `fileEncryptionInfo`. */
export interface Encryption {
  readonly encryptionKey: string
  readonly macKey: string
  readonly initializationVector: string
  readonly mac: string
  readonly profileIdentifier: string
  readonly fileDigest: string
  readonly fileDigestAlgorithm: string
}

export const PROFILE = 'ProfileVersion1'
export const DIGEST_ALGORITHM = 'SHA256'
/** Version of the format that the metadata follow. */
export const TOOL_VERSION = '1.8.4.0'

/** How many bytes each binary value has, by its element. */
const BYTES: Readonly<Record<string, number>> = {
  EncryptionKey: 32,
  MacKey: 32,
  InitializationVector: 16,
  Mac: 32,
  FileDigest: 32,
}

/** `Detection.xml` of a container. */
export function writeMetadata(metadata: Metadata): string {
  const { encryption } = metadata
  const line = (name: string, value: string, indent = '  '): string => `${indent}<${name}>${escaped(value)}</${name}>`
  return [
    `<ApplicationInfo ToolVersion="${escaped(metadata.toolVersion)}">`,
    line('Name', metadata.name),
    ...(metadata.description === null ? [] : [line('Description', metadata.description)]),
    line('UnencryptedContentSize', String(metadata.unencryptedContentSize)),
    line('FileName', metadata.fileName),
    line('SetupFile', metadata.setupFile),
    '  <EncryptionInfo>',
    line('EncryptionKey', encryption.encryptionKey, '    '),
    line('MacKey', encryption.macKey, '    '),
    line('InitializationVector', encryption.initializationVector, '    '),
    line('Mac', encryption.mac, '    '),
    line('ProfileIdentifier', encryption.profileIdentifier, '    '),
    line('FileDigest', encryption.fileDigest, '    '),
    line('FileDigestAlgorithm', encryption.fileDigestAlgorithm, '    '),
    '  </EncryptionInfo>',
    '</ApplicationInfo>',
    '',
  ].join('\r\n')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '')

/** Reads `Detection.xml`; without metadata where a field is missing or cannot be true. Never throws. */
export function readMetadata(text: string): { readonly metadata: Metadata | null; readonly faults: readonly Fault[] } {
  const root = rootOf(text)
  if (root === null) return { metadata: null, faults: [{ code: 'metadata-unreadable', values: {} }] }
  const faults: Fault[] = []
  const info = childOf(root, 'EncryptionInfo')
  const take = (parent: XmlElement | null, field: string, valid: (value: string) => boolean): string => {
    const value = parent === null ? null : (childOf(parent, field)?.text ?? null)
    if (value === null) faults.push({ code: 'metadata-missing', values: { field } })
    else if (!valid(value)) faults.push({ code: 'metadata-invalid', values: { field } })
    return value ?? ''
  }
  const anything = (value: string): boolean => value.trim() !== ''
  const binary = (field: string): string => take(info, field, (value) => isBase64(value, BYTES[field] ?? 0))
  const metadata: Metadata = {
    toolVersion: root.attributes.ToolVersion ?? '',
    name: take(root, 'Name', anything),
    description: childOf(root, 'Description')?.text ?? null,
    unencryptedContentSize: Number(take(root, 'UnencryptedContentSize', (value) => /^\d{1,15}$/.test(value))),
    fileName: take(root, 'FileName', anything),
    setupFile: take(root, 'SetupFile', anything),
    encryption: {
      encryptionKey: binary('EncryptionKey'),
      macKey: binary('MacKey'),
      initializationVector: binary('InitializationVector'),
      mac: binary('Mac'),
      profileIdentifier: take(info, 'ProfileIdentifier', (value) => value === PROFILE),
      fileDigest: binary('FileDigest'),
      fileDigestAlgorithm: take(info, 'FileDigestAlgorithm', (value) => value.toUpperCase() === DIGEST_ALGORITHM),
    },
  }
  return { metadata: faults.length === 0 ? metadata : null, faults }
}

/** The root of the document; null for what is no XML, has a DTD, or is about something else. */
function rootOf(text: string): XmlElement | null {
  if (/<!DOCTYPE/i.test(text)) return null
  try {
    const { root } = parseXml(text)
    return root?.name === 'ApplicationInfo' ? root : null
  } catch {
    return null
  }
}

const childOf = (parent: XmlElement, name: string): XmlElement | null =>
  parent.children.find((child): child is XmlElement => child instanceof XmlElement && child.name === name) ?? null

/** Whether a text is exactly the base64 of so many bytes. */
function isBase64(text: string, bytes: number): boolean {
  const length = Math.ceil(bytes / 3) * 4
  const padding = (3 - (bytes % 3)) % 3
  return text.length === length && new RegExp(`^[A-Za-z0-9+/]{${length - padding}}={${padding}}$`).test(text)
}
