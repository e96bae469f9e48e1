import { dataFolderPath, restoreDataFolder } from '@lotse/server'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { momentOf } from '../moment.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { type DataFolderOptions, tellingProblems } from './tell-problem.ts'

const WORDS = {
  restored: { en: 'Restored into', de: 'Wiederhergestellt in' },
  state: { en: 'State of', de: 'Stand vom' },
  key: {
    en: 'Put your copy of secret.key into this folder, or set LOTSE_SECRET, before you start Lotse on it.',
    de: 'Legen Sie Ihre Kopie von secret.key in diesen Ordner, oder setzen Sie LOTSE_SECRET, bevor Sie Lotse darauf starten.',
  },
} as const

/** Restores a backup and says what comes next. */
export function runRestore(file: string, { data, format, language }: DataFolderOptions): Promise<ExitCode> {
  return tellingProblems(language, async () => {
    const dataFolder = dataFolderPath(data)
    const manifest = await restoreDataFolder({ backup: file, dataFolder, env: process.env })
    const { files, ...about } = manifest
    if (format === 'json') {
      console.log(safeJson({ file, dataFolder, files: Object.keys(files).length, ...about }))
      return EXIT.fine
    }
    const madeAt = momentOf(manifest.madeAt, language)
    console.log(`${WORDS.restored[language]} ${safeText(dataFolder)}. ${WORDS.state[language]} ${madeAt}.`)
    if (!manifest.withKey) console.log(WORDS.key[language])
    return EXIT.fine
  })
}
