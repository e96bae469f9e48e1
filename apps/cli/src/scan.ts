import { type Command, Option } from 'commander'
import { EXIT } from './exit-codes.ts'
import { languageOf } from './language.ts'
import type { ScanFlags } from './scan/call.ts'
import { WORDS } from './scan/words.ts'

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'xlsx', 'html', 'sarif']

interface MoreFlags {
  readonly addins: readonly string[]
  readonly printCollector?: boolean
}

/** Adds `lotse scan`. */
export function register(program: Command): void {
  const language = languageOf(program)
  program
    .command('scan')
    .description(WORDS.scan[language])
    .argument('[paths...]', WORDS.paths[language])
    .addOption(new Option('--format <format>', WORDS.format[language]).choices(FORMATS).default('table'))
    .option('--out <file>', WORDS.out[language])
    .option('--jobs <n>', WORDS.jobs[language])
    .option('--all-documents', WORDS.allDocuments[language])
    .option('--since <day>', WORDS.since[language])
    .option('--exclude <glob>', WORDS.exclude[language], (glob: string, all: readonly string[]) => [...all, glob], [])
    .option('--file-timeout <seconds>', WORDS.fileTimeout[language])
    .option('--conceal-names', WORDS.concealNames[language])
    .option('--resume', WORDS.resume[language])
    .option('--labels <a,b>', WORDS.labels[language])
    .option('--device <name>', WORDS.device[language])
    .option('--hash', WORDS.hash[language])
    .option('--addins <file>', WORDS.addins[language], (file: string, all: readonly string[]) => [...all, file], [])
    .option('--print-collector', WORDS.printCollector[language])
    .option('--quiet', WORDS.quiet[language])
    .addHelpText('after', WORDS.after[language])
    .action(async (paths: string[], flags: ScanFlags & MoreFlags, command: Command) => {
      if (flags.printCollector) {
        const { collectorScript } = await import('@lotse/readiness')
        process.stdout.write(collectorScript())
        return
      }
      if (paths.length === 0) command.error(`lotse: ${WORDS.noPaths[language]}`)
      const more = flags.addins.length > 0
      if (more && flags.out === undefined && flags.format !== 'table')
        command.error(`lotse: ${WORDS.addinsNeedOut[language]}`)
      const { runScan } = await import('./scan/run-scan.ts')
      const code = await runScan(paths, flags, language)
      process.exitCode = code
      if (!more || code === EXIT.wrongCall) return
      const { addInsBesideScan } = await import('./scan-addins/check-addins.ts')
      process.exitCode = Math.max(code, await addInsBesideScan(flags.addins, flags, language))
    })
}
