import { createHash } from 'node:crypto'
import { PLAIN_CONTEXT, PROFILES, readOdt } from '@lotse/odt'
import { bundleOf, TARGETS } from '@lotse/packaging'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { bytesOf } from './build-container.ts'
import { DEFAULT_NAME, type PlanOptions, planFrom, saysPlan } from './plan-options.ts'
import { guarded } from './tell.ts'
import { withKeys } from './with-keys.ts'
import { WORDS } from './words.ts'
import { writeNew } from './write-scripts.ts'
import { WrongCall } from './wrong-call.ts'

export interface MakeOptions extends PlanOptions {
  readonly out: string
  readonly for: readonly string[]
  readonly profile: readonly string[]
  readonly customer?: string
  readonly readme?: Language
  readonly detection: 'auto' | 'registry' | 'script'
  readonly day?: string
}

/** Makes a package. 0 made, 1 made with open warnings or errors, 2 nothing written, 3 wrong call. */
export function makePackage(path: string, options: MakeOptions, language: Language): Promise<ExitCode> {
  return guarded(language, async () => {
    const asked = TARGETS.filter((target) => options.for.includes(target))
    const wanted = asked.length > 0 ? asked : TARGETS.filter((target) => target !== 'configmgr' || saysPlan(options))
    const { manifest, zip } = bundleOf(
      {
        file: readOdt(withKeys(await bytesOf(path))),
        name: options.name ?? DEFAULT_NAME,
        customer: options.customer ?? null,
        publisher: options.publisher,
        language: options.readme ?? language,
        day: dayOf(options.day, language),
        context: { ...PLAIN_CONTEXT, profiles: PROFILES.filter((one) => options.profile.includes(one)) },
        setupFile: options.setup,
        floor: options.floor ?? null,
        targets: wanted,
        detection: options.detection,
        plan: wanted.includes('configmgr') ? planFrom(options, language) : null,
      },
      (bytes) => createHash('sha256').update(bytes).digest('hex'),
    )
    await writeNew(options.out, zip)
    const { errors, warnings } = manifest.findings
    const values = {
      file: options.out,
      files: manifest.files.length + 2,
      targets: wanted.join(', '),
      ...manifest.findings,
    }
    process.stdout.write(`${safeText(filled(WORDS.made[language], values))}\n`)
    return errors + warnings > 0 ? EXIT.findings : EXIT.fine
  })
}

function dayOf(day: string | undefined, language: Language): string {
  if (day === undefined) return new Date().toISOString().slice(0, 10)
  const date = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day))
    throw new WrongCall(filled(WORDS.dayMalformed[language], { day }))
  return day
}
