import { joined, latin, le16, le32, wide } from './bytes.ts'
import type { Storage } from './compound.ts'
import { compressVba } from './compress.ts'

/** A project to write. */
export interface ProjectSpec {
  readonly codePage?: number
  readonly modules: readonly {
    readonly name: string
    readonly source: Uint8Array | string
    /** `Module`, `Class`, `Document`, `BaseClass`: how the PROJECT stream names it. */
    readonly kind?: string
    /** Bytes of compiled cache before the source. */
    readonly cache?: number
  }[]
  readonly references?: readonly Uint8Array[]
  readonly constants?: string
  /** Value of DPB in the PROJECT stream. */
  readonly password?: string
}

const record = (id: number, data: Uint8Array | readonly number[] = []): Uint8Array =>
  joined(le16(id), le32(data.length), data)

/** A registered library, as a reference in the dir stream. */
export const libraryRecord = (name: string, libId: string): Uint8Array =>
  joined(
    record(0x16, latin(name)),
    record(0x3e, wide(name)),
    record(0x0d, joined(le32(libId.length), latin(libId), [0, 0, 0, 0, 0, 0])),
  )

/** A control made from a library: the library, then what Office made of it on its machine. */
export const controlRecord = (name: string, original: string, made: string): Uint8Array =>
  joined(
    record(0x16, latin(name)),
    record(0x33, latin(original)),
    record(0x2f, joined(le32(made.length), latin(made), [0, 0, 0, 0, 0, 0])),
    record(0x30, joined(le32(made.length), latin(made), [0, 0, 0, 0, 0, 0], new Uint8Array(20))),
  )

/** A reference to another project. */
export const projectRecord = (name: string, path: string): Uint8Array =>
  joined(record(0x16, latin(name)), record(0x0e, joined(le32(path.length), latin(path), le32(0), le32(7), le16(1))))

/** The streams of a project, as the storage that holds it. */
export function projectStorage(spec: ProjectSpec): Storage {
  const vba: Record<string, Uint8Array> = {}
  const lines = ['ID="{00000000-0000-0000-0000-000000000000}"']
  const modules = spec.modules.map(({ name, source, kind = 'Module', cache = 0 }) => {
    const bytes = typeof source === 'string' ? latin(source) : source
    vba[name] = joined(new Uint8Array(cache).fill(0xcc), compressVba(bytes))
    lines.push(kind === 'Document' ? `Document=${name}/&H00000000` : `${kind}=${name}`)
    return joined(
      record(0x19, latin(name)),
      record(0x47, wide(name)),
      record(0x1a, latin(name)),
      record(0x32, wide(name)),
      record(0x31, le32(cache)),
      record(kind === 'Module' ? 0x21 : 0x22),
      record(0x2b),
    )
  })
  if (spec.password !== undefined) lines.push(`DPB="${spec.password}"`)
  const dir = joined(
    record(1, le32(1)),
    record(0x4a, le32(0)),
    record(3, le16(spec.codePage ?? 1252)),
    joined(le16(9), le32(4), le32(1), le16(2)),
    record(0x0c, latin(spec.constants ?? '')),
    ...(spec.references ?? []),
    record(0x0f, le16(modules.length)),
    ...modules,
    record(0x10),
  )
  vba.dir = compressVba(dir)
  vba._VBA_PROJECT = Uint8Array.from([0xcc, 0x61, 0xff, 0xff, 0, 0, 0])
  return { PROJECT: latin(lines.join('\r\n')), VBA: vba }
}
