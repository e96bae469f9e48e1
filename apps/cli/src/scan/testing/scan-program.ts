import type { Language } from '../../language.ts'
import type { ScanFlags } from '../call.ts'
import { runScan } from '../run-scan.ts'

const { paths, flags, language } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly paths: string[]
  readonly flags: ScanFlags
  readonly language: Language
}
process.exitCode = await runScan(paths, flags, language, new URL('./examining-worker.ts', import.meta.url))
