import { client, ifMatch } from '../../app/api.ts'
import type { Place } from '../address.ts'
import type { TaskWork } from './task-work.ts'

/** Asks the server for it, on top of the version that the person saw. @throws Problem */
export async function doTaskWork(place: Place, taskId: string, version: number, work: TaskWork) {
  const params = { ...place, taskId }
  const headers = { 'if-match': ifMatch(version) }
  switch (work.kind) {
    case 'change':
      return client.engagements.changeTask({ params, headers, body: work.body })
    case 'skip':
      return client.engagements.skipTask({ params, headers, body: work.body })
    case 'revoke':
      return client.engagements.revokeSkip({ params, headers, body: work.body })
  }
}
