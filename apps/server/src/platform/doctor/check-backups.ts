import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { dataPaths } from '../data-folder-path.ts'
import { externalDatabase } from '../db/external.ts'
import type { DiagnoseOptions, Diagnosis } from './diagnosis.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const OLD_AFTER_DAYS = 7

/** Whether the data folder holds a backup of the last week. What lies elsewhere it cannot know. */
export async function checkBackups({ dataFolder, from, now }: DiagnoseOptions): Promise<Diagnosis[]> {
  const { backups, postgres } = dataPaths(dataFolder)
  const isUsed = await stat(postgres).then(
    () => true,
    () => false,
  )
  if (externalDatabase(from.env) !== null || !isUsed) return []
  const names = (await readdir(backups).catch(() => [])).filter((name) => name.endsWith('.tar.gz'))
  const times = await Promise.all(names.map(async (name) => (await stat(join(backups, name))).mtimeMs))
  const newest = Math.max(...times)
  if (!Number.isFinite(newest)) {
    const text = {
      en: `There is no backup in ${backups}. Make one with lotse backup, and keep it on another machine.`,
      de: `In ${backups} liegt keine Sicherung. Legen Sie mit lotse backup eine an, und bewahren Sie sie auf einem anderen Rechner auf.`,
    }
    return [{ check: 'backup', state: 'warning', text }]
  }
  const days = Math.floor((now.getTime() - newest) / DAY_MS)
  const text = { en: `The newest backup is ${days} days old.`, de: `Die neueste Sicherung ist ${days} Tage alt.` }
  return [{ check: 'backup', state: days > OLD_AFTER_DAYS ? 'warning' : 'fine', text }]
}
