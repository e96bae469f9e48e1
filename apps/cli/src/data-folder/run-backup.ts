import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { backUpDataFolder, dataFolderPath } from '@lotse/server'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { type DataFolderOptions, tellingProblems } from './tell-problem.ts'

interface BackupOptions extends DataFolderOptions {
  readonly to?: string
  readonly withKey?: boolean
}

const WORDS = {
  written: { en: 'Backup written:', de: 'Sicherung geschrieben:' },
  files: { en: 'files', de: 'Dateien' },
  withoutKey: {
    en: 'The encryption key is not in it; keep a copy of it somewhere else.',
    de: 'Der Schlüssel ist nicht darin; bewahren Sie eine Kopie davon an einem anderen Ort auf.',
  },
} as const

/** Makes a backup and says where it is. */
export function runBackup({ to, withKey = false, data, format, language }: BackupOptions): Promise<ExitCode> {
  return tellingProblems(language, async () => {
    const dataFolder = dataFolderPath(data)
    const madeAt = new Date().toISOString()
    const file = to ?? join(dataFolder, 'backups', `lotse-${madeAt.replaceAll(/[:.]/g, '-')}.tar.gz`)
    const { env } = process
    const manifest = await backUpDataFolder({ dataFolder, target: resolve(file), withKey, env, madeAt })
    const bytes = (await stat(file)).size
    const { files, ...about } = manifest
    const count = Object.keys(files).length
    if (format === 'json') {
      console.log(safeJson({ file, bytes, files: count, ...about }))
      return EXIT.fine
    }
    const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)
    console.log(`${WORDS.written[language]} ${safeText(file)} (${size} MB, ${count} ${WORDS.files[language]})`)
    if (!withKey) console.log(WORDS.withoutKey[language])
    return EXIT.fine
  })
}
