import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import fastify from 'fastify'
import { expect, it } from 'vitest'
import { dropSilentConnections } from './silent-connections.ts'

const house = async () => {
  const server = fastify({ forceCloseConnections: 'idle' })
  dropSilentConnections(server)
  let answer = () => {}
  server.get('/', (_request, reply) => {
    answer = () => void reply.send('there')
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8')
  await Promise.all([once(socket, 'connect'), once(server.server, 'connection')])
  return { server, socket, answer: () => answer() }
}

it('ends although a connection is open on which nothing was asked', async () => {
  const { server, socket } = await house()
  const gone = once(socket, 'close')
  await server.close()
  await gone
})

it('answers what was asked before it ends', async () => {
  const { server, socket, answer } = await house()
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
  await once(server.server, 'request')
  const said = once(socket, 'data')
  const ended = server.close()
  answer()
  expect(String(await said)).toMatch(/there$/)
  await ended
})
