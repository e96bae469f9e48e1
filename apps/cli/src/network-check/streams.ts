import type { Socket } from 'node:net'

/** Ends with the connection open, or with what kept it from opening. */
export const opened = (socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> =>
  new Promise((resolve, reject) => {
    const closed = () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' }))
    const failed = (error: Error) => reject(error)
    const done = () => {
      socket.off('error', failed).off('close', closed)
      // What happens to it afterwards is seen by whoever reads from it.
      socket.on('error', () => undefined)
      resolve()
    }
    socket.once(event, done).once('error', failed).once('close', closed)
  })

const LONGEST_HEAD = 64 * 1024

/** The head of an HTTP answer. Rejects where the connection ends before. */
export const headOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    const done = (error: Error | null) => {
      socket.off('data', read).off('error', done).off('close', closed)
      socket.pause()
      if (error === null) resolve(text)
      else reject(error)
    }
    const closed = () => done(Object.assign(new Error('closed'), { code: 'ECONNRESET' }))
    const read = (piece: Buffer) => {
      text += piece.toString('latin1')
      if (text.includes('\r\n\r\n') || text.length > LONGEST_HEAD) done(null)
    }
    socket.on('data', read).on('error', done).on('close', closed)
  })

/** The status of an HTTP answer; 0 where it is none. */
export const statusOf = (head: string): number => Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? 0)
