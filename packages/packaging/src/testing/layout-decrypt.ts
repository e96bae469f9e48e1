import { createDecipheriv, createHash, createHmac } from 'node:crypto'
import { unzipSync } from 'fflate'

/** Everything of a container, taken apart by hand. */
export interface TakenApart {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly zip: Buffer
  readonly macFits: boolean
  readonly digestFits: boolean
  readonly field: (name: string) => string
}

/**
 * Takes a container apart from its documented layout (odt.md §3) with nothing of this package: another ZIP reader, the fields
 * of the metadata by their tags, ciphers of Node.
 */
export function takeApart(container: Uint8Array): TakenApart {
  const outer = unzipSync(container)
  const content = Buffer.from(outer['IntuneWinPackage/Contents/IntunePackage.intunewin'] ?? [])
  const about = Buffer.from(outer['IntuneWinPackage/Metadata/Detection.xml'] ?? []).toString()
  const field = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(about)?.[1] ?? ''
  const bytes = (name: string): Buffer => Buffer.from(field(name), 'base64')
  const mac = createHmac('sha256', bytes('MacKey')).update(content.subarray(32)).digest()
  const decipher = createDecipheriv('aes-256-cbc', bytes('EncryptionKey'), content.subarray(32, 48))
  const zip = Buffer.concat([decipher.update(content.subarray(48)), decipher.final()])
  return {
    files: unzipSync(zip),
    zip,
    macFits: mac.equals(content.subarray(0, 32)) && mac.equals(bytes('Mac')),
    digestFits: createHash('sha256').update(zip).digest().equals(bytes('FileDigest')),
    field,
  }
}
