import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Language } from '../language.ts'
import { safeText } from '../safe-text.ts'
import { answeredIn, isAnswered } from './answered.ts'
import { complain } from './evaluate-answers.ts'
import { guarded } from './guarded.ts'
import { WORDS } from './messages.ts'
import { readOwnTemplate } from './own-template.ts'
import { isObject, readObject } from './read-file.ts'
import { beginRun, textOfRun, writeNew } from './run-file.ts'

export interface NewOptions {
  readonly cloud?: string
  readonly services?: string
  readonly customer?: string
  readonly answers?: string
  /** A file with own questions and items; the checklist keeps them. */
  readonly template?: string
  readonly language: Language
}

/** Begins a checklist in a new file; answers of another file come along, its items do not. */
export function newRun(path: string, options: NewOptions): Promise<ExitCode> {
  const { cloud, services, customer, answers, template, language } = options
  return guarded(async () => {
    const own = template === undefined ? null : await readOwnTemplate(template, language)
    const file = answers === undefined ? {} : await readObject(answers, language)
    const { edition: _, ...rest } = file
    const plain = isObject(file.answers) ? file.answers : rest
    const said = {
      ...plain,
      ...(cloud !== undefined && { cloud }),
      ...(services !== undefined && { svc: services.split(',').map((service) => service.trim()) }),
    }
    const answered = answeredIn({ answers: said }, undefined, language, own)
    if (!isAnswered(answered)) return complain(answers ?? path, answered)
    const begun = beginRun(answered, own, customer ?? '', language)
    if (!('run' in begun)) return complain(answers ?? path, begun)
    await writeNew(path, textOfRun(begun), language)
    process.stdout.write(`${WORDS.written[language]} ${safeText(path)}\n`)
    return EXIT.fine
  })
}
