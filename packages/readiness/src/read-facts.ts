import { DEFAULT_LIMITS, type Limits } from './bytes/budget.ts'
import { LimitFault, ReadFault } from './bytes/fault.ts'
import { type ByteSource, metered } from './bytes/source.ts'
import { conclude } from './conclude.ts'
import type { FileFacts } from './facts/file-facts.ts'
import { readByContent } from './formats/recognise.ts'
import type { Host } from './host.ts'
import { Reading } from './reading.ts'

/**
 * Reads everything there is to know about one file: its projects with their source, macro sheets, controls, links. Never
 * throws for what the file holds: every file ends with one status and a reason, damage inside it with warnings.
 *
 * @param name name of the file; decides nothing, but a content other than its extension says is told
 */
export function readFactsFrom(source: ByteSource, name: string, host: Host, limits: Partial<Limits> = {}): FileFacts {
  const reading = new Reading(name, host, { ...DEFAULT_LIMITS, ...limits })
  let limit: LimitFault | null = null
  try {
    readByContent(metered(source, reading.budget), reading)
  } catch (error) {
    if (error instanceof LimitFault) limit = error
    else {
      const values = error instanceof ReadFault ? error.values : { message: String(error) }
      const code = error instanceof ReadFault ? error.code : 'unexpected'
      const status = code === 'part-too-large' ? 'too-large' : 'inaccessible'
      reading.outcome ??= { status, reason: { code, values } }
    }
  }
  return conclude(reading, limit)
}
