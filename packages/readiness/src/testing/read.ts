import type { Limits } from '../bytes/budget.ts'
import { bytesSource } from '../bytes/source.ts'
import type { FileFacts } from '../facts/file-facts.ts'
import type { Host } from '../host.ts'
import { nodeHost } from '../node/host.ts'
import { readFactsFrom } from '../read-facts.ts'

/** Reads bytes as if they were a file. */
export const readBytes = (
  bytes: Uint8Array,
  name = 'file',
  host: Partial<Host> = {},
  limits: Partial<Limits> = {},
): FileFacts => readFactsFrom(bytesSource(bytes), name, { ...nodeHost, ...host }, limits)

/** Names of all modules that were read. */
export const moduleNames = ({ projects }: FileFacts): string[] =>
  projects.flatMap(({ modules }) => modules.map(({ name }) => name))

/** Codes of all warnings. */
export const warned = ({ warnings }: FileFacts): string[] => warnings.map(({ code }) => code)
