import { createHash } from 'node:crypto'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { bare } from './bare.ts'

parentPort?.postMessage({
  isMainThread,
  texts: (workerData as readonly string[]).map(bare),
  hash: createHash('sha256').update('Lotse').digest('hex'),
})
