import { type Command, Option } from 'commander'
import { languageOf } from './language.ts'
import type { ScanFlags } from './scan/call.ts'
import { WORDS } from './scan/words.ts'

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'xlsx', 'html', 'sarif']

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
    .option('--print-collector', WORDS.printCollector[language])
    .option('--quiet', WORDS.quiet[language])
    .addHelpText('after', WORDS.after[language])
    .action(async (paths: string[], flags: ScanFlags & { readonly printCollector?: boolean }, command: Command) => {
      if (flags.printCollector) {
        const { collectorScript } = await import('@lotse/readiness')
        process.stdout.write(collectorScript())
        return
      }
      if (paths.length === 0) command.error(`lotse: ${WORDS.noPaths[language]}`)
      const { runScan } = await import('./scan/run-scan.ts')
      process.exitCode = await runScan(paths, flags, language)
    })
}
