import { access, constants, stat, statfs } from 'node:fs/promises'
import { readRunning } from '../data-folder-lock.ts'
import { type DataPaths, dataPaths } from '../data-folder-path.ts'
import { runningServer } from '../db/embedded/running-server.ts'
import { StartupProblem } from '../startup-problem.ts'
import { writingProblem } from '../system-error.ts'
import { type DiagnoseOptions, type Diagnosis, diagnosisOf } from './diagnosis.ts'

const NEEDED_MEGABYTES = 64
const LITTLE_ROOM_MEGABYTES = 1024
const MEGABYTE = 1024 * 1024

/** Whether the data folder can be used, has room, keeps its key to itself, and who uses it now. */
export async function checkDataFolder({ dataFolder, from }: DiagnoseOptions): Promise<Diagnosis[]> {
  const paths = dataPaths(dataFolder)
  try {
    await access(paths.marker)
  } catch {
    const text = {
      en: `${dataFolder} holds no data yet; the first start makes it.`,
      de: `${dataFolder} enthält noch keine Daten; der erste Start legt sie an.`,
    }
    return [{ check: 'data-folder', state: 'fine', text }]
  }
  const found = await Promise.all([
    folder(paths),
    room(paths),
    running(paths),
    from.env.LOTSE_SECRET ? null : key(paths),
  ])
  return found.filter((one) => one !== null)
}

async function folder({ root }: DataPaths): Promise<Diagnosis> {
  try {
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK)
    return { check: 'data-folder', state: 'fine', text: { en: root, de: root } }
  } catch (error) {
    return diagnosisOf('data-folder', writingProblem(error, root, NEEDED_MEGABYTES))
  }
}

async function room({ root }: DataPaths): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(root)
  const freeMegabytes = Math.floor((bavail * bsize) / MEGABYTE)
  if (freeMegabytes < NEEDED_MEGABYTES) {
    return diagnosisOf(
      'room',
      new StartupProblem('disk-full', { folder: root, freeMegabytes, neededMegabytes: NEEDED_MEGABYTES }),
    )
  }
  const text = { en: `${freeMegabytes} MB free`, de: `${freeMegabytes} MB frei` }
  return { check: 'room', state: freeMegabytes < LITTLE_ROOM_MEGABYTES ? 'warning' : 'fine', text }
}

async function running(paths: DataPaths): Promise<Diagnosis> {
  if ((await runningServer(paths)) === null) {
    return { check: 'running', state: 'fine', text: { en: 'Lotse does not run', de: 'Lotse läuft nicht' } }
  }
  const { pid, address } = readRunning(paths)
  const text = {
    en: `Lotse runs at ${address ?? '?'} (process ${pid ?? '?'})`,
    de: `Lotse läuft unter ${address ?? '?'} (Prozess ${pid ?? '?'})`,
  }
  return { check: 'running', state: 'fine', text }
}

/** The key is worth as much as everything it encrypts: nobody else may read it. */
async function key({ secretKey }: DataPaths): Promise<Diagnosis | null> {
  const found = await stat(secretKey).catch(() => null)
  if (found === null) return null
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    const text = {
      en: `Others may read the encryption key. Run: chmod 600 '${secretKey}'`,
      de: `Andere dürfen den Schlüssel lesen. Führen Sie aus: chmod 600 '${secretKey}'`,
    }
    return { check: 'key', state: 'problem', text }
  }
  const text = {
    en: 'The encryption key is readable by its owner only; keep a copy apart from the backups.',
    de: 'Den Schlüssel kann nur sein Besitzer lesen; bewahren Sie eine Kopie getrennt von den Sicherungen auf.',
  }
  return { check: 'key', state: 'fine', text }
}
