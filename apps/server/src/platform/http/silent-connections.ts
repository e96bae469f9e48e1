import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Lets the server end although somebody holds a connection on which nothing was ever asked. Browsers open such
 * connections in advance; Node counts them as busy and would wait for them without end. Requests under way are waited for.
 */
export function dropSilentConnections(server: FastifyInstance): void {
  const silent = new Set<Socket>()
  let isClosing = false
  server.server.on('connection', (socket: Socket) => {
    if (isClosing) return void socket.destroy()
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.server.on('request', ({ socket }) => silent.delete(socket))
  server.addHook('preClose', async () => {
    isClosing = true
    for (const socket of silent) socket.destroy()
  })
}
