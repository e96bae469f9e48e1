import { X509Certificate } from 'node:crypto'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, type SecureVersion } from 'node:tls'
import type { Door } from '../network-check/door.ts'
import { trustIn } from '../network-check/door.ts'
import type { Issued, Root } from './certificates.ts'

/** Hosts that stand on this machine and go by the names of others. */
export class LocalHosts {
  readonly #ports = new Map<string, number>()
  readonly #names = new Set<string>()
  readonly #servers: Server[] = []
  readonly #open = new Set<Socket>()

  /** A TLS server behind `host:443`. `date`: the time it says it is. */
  async secure(
    host: string,
    { cert, key }: Issued,
    options: { maxVersion?: SecureVersion; date?: Date } = {},
  ): Promise<void> {
    const { maxVersion, date = new Date() } = options
    const old = maxVersion && { minVersion: 'TLSv1' as const, maxVersion, ciphers: 'DEFAULT@SECLEVEL=0' }
    const server = createTlsServer({ cert, key, ...old }, (socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\nDate: ${date.toUTCString()}\r\n\r\n`))
    })
    server.on('tlsClientError', () => undefined)
    await this.#listen(server, host, 443)
  }

  /** A server behind `host:port` that does what `answer` does with a connection. */
  plain = (host: string, port: number, answer: (socket: Socket) => void): Promise<void> =>
    this.#listen(createServer(answer), host, port)

  /** A name without any server. */
  known = (host: string): unknown => this.#names.add(host)

  /** The port of this machine behind a host. */
  portOf = (host: string, port: number): number => this.#ports.get(`${host}:${port}`) ?? 1

  /** A door to these hosts and nothing else. */
  door(
    publicRoots: readonly Root[],
    machineRoots: readonly Root[],
    records: Door['records'] = async () => [],
    vendorRoots: readonly Root[] = [],
  ): Door {
    return {
      lookup: async (host) => {
        if (this.#names.has(host)) return ['127.0.0.1']
        throw Object.assign(new Error(host), { code: 'ENOTFOUND' })
      },
      connect: (_, port, host) => connect({ host: '127.0.0.1', port: this.portOf(host, port) }),
      records,
      publicTrust: trustIn(publicRoots.map(({ cert }) => cert)),
      machineTrust: trustIn([...publicRoots, ...machineRoots].map(({ cert }) => cert)),
      vendorRoots: vendorRoots.map(({ cert }) =>
        new X509Certificate(cert).fingerprint256.replaceAll(':', '').toLowerCase(),
      ),
      now: () => Date.now(),
    }
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    await Promise.all(this.#servers.map((server) => new Promise((done) => server.close(done))))
  }

  #listen(server: Server, host: string, port: number): Promise<void> {
    this.#names.add(host)
    this.#servers.push(server)
    server.on('connection', (socket: Socket) => {
      this.#open.add(socket)
      socket.on('error', () => undefined).on('close', () => this.#open.delete(socket))
    })
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        this.#ports.set(`${host}:${port}`, typeof address === 'object' && address !== null ? address.port : 0)
        resolve()
      })
    })
  }
}
