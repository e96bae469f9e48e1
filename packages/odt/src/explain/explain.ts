import { PLAIN_CONTEXT } from '../lint/context.ts'
import type { Language } from '../lint/types.ts'
import { viewOf } from '../lint/view.ts'
import { maskKeys } from '../messages/mask.ts'
import type { OdtFile } from '../reading/read.ts'
import { chance } from './chance.ts'
import type { DeviceFacts, Line } from './device.ts'
import { installs } from './products.ts'
import { removes } from './removal.ts'
import { sees } from './sees.ts'
import { architecture, settings } from './settings.ts'

export type { DeviceFacts } from './device.ts'

export interface Explanation {
  /** What the file does, in order. */
  readonly does: readonly string[]
  /** What the device decides, because the file does not say it. */
  readonly chance: readonly string[]
  /** What people see. */
  readonly sees: readonly string[]
}

/**
 * What a file will do, in plain words, on a device of which some facts may be known. Throws a RangeError for a file that is
 * no configuration: there is nothing to explain.
 */
export function explainOdt(file: OdtFile, device: DeviceFacts, language: Language): Explanation {
  if (file.parsed?.root.name !== 'Configuration') throw new RangeError('Only a configuration can be explained')
  const view = viewOf(file, file.parsed.root, file.parsed.comments, PLAIN_CONTEXT)
  // What holds for several products is said once.
  const said = (lines: readonly Line[]): readonly string[] => [
    ...new Set(lines.map(([text, values = {}]) => filled(text[language], values))),
  ]
  const does = [...removes(view, device), ...architecture(view, device), ...installs(view, device), ...settings(view)]
  return { does: said(does), chance: said(chance(view, device)), sees: said(sees(view, device)) }
}

const filled = (text: string, values: NonNullable<Line[1]>): string =>
  maskKeys(text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '?'))
