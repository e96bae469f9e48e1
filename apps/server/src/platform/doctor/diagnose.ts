import { checkBackups } from './check-backups.ts'
import { checkDataFolder } from './check-data-folder.ts'
import { checkDatabase } from './check-database.ts'
import { checkRuntime } from './check-runtime.ts'
import type { DiagnoseOptions, Diagnosis } from './diagnosis.ts'

/** Looks at everything Lotse stands on, and changes nothing. Worst first within each check; checks in a fixed order. */
export async function diagnose(options: DiagnoseOptions): Promise<readonly Diagnosis[]> {
  const checks = [checkRuntime, checkDataFolder, checkDatabase, checkBackups]
  const found = await Promise.all(checks.map((check) => check(options)))
  return found.flat()
}
