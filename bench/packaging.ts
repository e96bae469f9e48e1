/** Builds, verifies and unpacks an `.intunewin` of 2 GB that hardly packs, against the same bytes through deflate, SHA-256, AES and HMAC alone. */
import { fork } from 'node:child_process'
import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDeflateRaw } from 'node:zlib'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const GIGABYTES = 2
const BYTES = GIGABYTES * 1_073_741_824
const PIECE = 1_048_576
const WORKER = fileURLToPath(new URL('./measuring/build-container.ts', import.meta.url))

export default async function packaging(): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(process.env.LOTSE_BENCH_FOLDER ?? tmpdir(), 'lotse-bench-'))
  try {
    await fill(join(folder, 'setup.exe'))
    const floor = await seconds(() => bare(join(folder, 'setup.exe')))
    const container = `${folder}.intunewin`
    const built = await inProcess('build', folder, container)
    const verified = await inProcess('verify', folder, container)
    const unpacked = await inProcess('unpack', `${folder}-unpacked`, container)
    const rate = (time: number): number => BYTES / 1e6 / time
    const bareStreams = { name: 'deflate, SHA-256, AES and HMAC alone', value: rate(floor) }
    const goal = { name: 'goal', value: 150 }
    return {
      metrics: {
        [`build ${GIGABYTES} GB`]: metric(rate(built.seconds), 'MB/s', bareStreams),
        [`verify ${GIGABYTES} GB`]: metric(rate(verified.seconds), 'MB/s', bareStreams),
        [`unpack ${GIGABYTES} GB`]: metric(rate(unpacked.seconds), 'MB/s', bareStreams),
        'memory at most while building': metric(built.memory, 'MB', goal),
        'memory at most while verifying': metric(verified.memory, 'MB', goal),
        'memory at most while unpacking': metric(unpacked.memory, 'MB', goal),
      },
    }
  } finally {
    for (const path of [folder, `${folder}-unpacked`, `${folder}.intunewin`])
      await rm(path, { recursive: true, force: true })
  }
}

/** Chance, with a repeated stretch in each megabyte, so that packing has something to find. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  for (let done = 0; done < BYTES; done += PIECE) {
    const piece = randomBytes(PIECE)
    piece.copyWithin(PIECE / 2, 0, PIECE / 4)
    await file.write(piece)
  }
  await file.close()
}

/** The same bytes through the same algorithms, with nothing around them. */
async function bare(path: string): Promise<void> {
  const deflate = createReadStream(path, { highWaterMark: 262_144 }).pipe(createDeflateRaw({ level: 6 }))
  const digest = createHash('sha256')
  const cipher = createCipheriv('aes-256-cbc', randomBytes(32), randomBytes(16))
  const mac = createHmac('sha256', randomBytes(32))
  for await (const piece of deflate) {
    digest.update(piece)
    mac.update(cipher.update(piece))
  }
  digest.digest()
  mac.update(cipher.final()).digest()
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

interface Measured {
  readonly seconds: number
  readonly memory: number
}

/** In a process of its own, whose whole memory is what is measured. */
function inProcess(what: 'build' | 'verify' | 'unpack', source: string, container: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(WORKER, [what, source, container])
    child.once('message', (message) => resolve(message as Measured))
    child.once('exit', (code) => reject(new Error(`${what} ended with ${code}`)))
  })
}
