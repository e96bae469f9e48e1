import {
  type StartupLanguage,
  type StartupProblemCode,
  type StartupProblemFacts,
  type StartupProblemText,
  startupProblems,
} from './startup-problems.ts'

/**
 * Something outside the program keeps Lotse from starting (or from making or restoring a backup), and a person can
 * change it. `code` is stable; the texts come from `startup-problems.ts`. The data are as they were before.
 */
export class StartupProblem<C extends StartupProblemCode = StartupProblemCode> extends Error {
  readonly code: C
  readonly #texts: Record<StartupLanguage, StartupProblemText>

  constructor(code: C, facts: StartupProblemFacts<C>, options?: ErrorOptions) {
    const texts = startupProblems[code](facts as never)
    super(`${texts.en.what} ${texts.en.todo}`, options)
    this.name = 'StartupProblem'
    this.code = code
    this.#texts = texts
  }

  get what(): string {
    return this.#texts.en.what
  }

  get todo(): string {
    return this.#texts.en.todo
  }

  /** The texts in one language. */
  text(language: StartupLanguage): StartupProblemText {
    return this.#texts[language]
  }
}
