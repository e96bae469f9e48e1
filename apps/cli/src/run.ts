import { type Command, CommanderError } from 'commander'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { chooseLanguage } from './language.ts'
import { buildProgram } from './program.ts'
import { safeText } from './safe-text.ts'

/** Runs one call of the command and gives its exit code. Help that was asked for is fine; help in place of an answer is not. */
export async function run(
  args: readonly string[],
  commands: readonly ((program: Command) => void)[],
): Promise<ExitCode> {
  // A reader that has seen enough (`lotse … | head`) closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.fine)
    throw error
  })
  const program = buildProgram(chooseLanguage(args, process.env), commands)
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCodeOf(process.exitCode)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrongCall
    process.stderr.write(`lotse: ${safeText(error instanceof Error ? error.message : String(error))}\n`)
    return EXIT.failed
  }
}

/** Commands say how they ended through `process.exitCode`; not having said anything means fine. */
function exitCodeOf(said: typeof process.exitCode): ExitCode {
  return Object.values(EXIT).find((code) => code === said) ?? EXIT.fine
}
