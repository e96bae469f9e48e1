import { systemClock } from '../platform/clock.ts'
import { readRunning } from '../platform/data-folder-lock.ts'
import { dataPaths } from '../platform/data-folder-path.ts'
import { type VisitOptions, visitDatabase } from '../platform/db/visit.ts'
import type { OnTheServer } from './on-the-server.ts'

const DEFAULT_PORT = 7070

/** Runs a command about sign-in on a data folder, whether Lotse runs on it or not. Throws what `visitDatabase` throws. */
export async function visitSignIn<T>(options: VisitOptions, work: (services: OnTheServer) => Promise<T>): Promise<T> {
  const origin = addressOf(options)
  return visitDatabase(options, (database) => work({ database, clock: systemClock, origin }))
}

/** Where links have to lead: what was said for the start, else where Lotse runs now, else where it runs by default. */
function addressOf({ dataFolder, env }: VisitOptions): string {
  const running = readRunning(dataPaths(dataFolder)).address
  return env.LOTSE_ORIGIN || running || `http://localhost:${env.LOTSE_PORT || DEFAULT_PORT}`
}
