import { Client, type ClientConfig } from 'pg'

/**
 * Receives the text of a notification, or `null` after the connection was interrupted: notifications may have been
 * missed, so whoever listens reads the present state again.
 */
export type NotificationHandler = (payload: string | null) => void

export interface Listener {
  listen(channel: string, handler: NotificationHandler): Promise<() => Promise<void>>
  close(): Promise<void>
}

const CHANNEL = /^[a-z][a-z0-9_]*$/
const RECONNECT_FIRST_MS = 50
const RECONNECT_LONGEST_MS = 5_000

/** LISTEN for any number of channels over one connection of its own, which is opened when first needed and restored. */
export function createListener(config: ClientConfig, onConnectionLost: (error: Error) => void): Listener {
  const handlers = new Map<string, Set<NotificationHandler>>()
  let client: Promise<Client> | null = null
  let closed = false
  let retry: NodeJS.Timeout | undefined

  async function connect(): Promise<Client> {
    const opened = new Client(config)
    opened.on('notification', ({ channel, payload }) => {
      for (const handler of handlers.get(channel) ?? []) handler(payload ?? '')
    })
    opened.on('error', (error) => {
      if (closed || client === null) return
      client = null
      onConnectionLost(error)
      scheduleReconnect(RECONNECT_FIRST_MS)
    })
    await opened.connect()
    for (const channel of handlers.keys()) await opened.query(`listen ${channel}`)
    return opened
  }

  function scheduleReconnect(delay: number): void {
    retry = setTimeout(async () => {
      if (closed || handlers.size === 0) return
      const attempt = connect()
      attempt.catch(() => {})
      client = attempt
      try {
        await attempt
        for (const set of handlers.values()) for (const handler of set) handler(null)
      } catch {
        client = null
        if (!closed) scheduleReconnect(Math.min(delay * 2, RECONNECT_LONGEST_MS))
      }
    }, delay)
    retry.unref()
  }

  return {
    async listen(channel, handler) {
      if (!CHANNEL.test(channel)) throw new RangeError(`not a channel name: ${JSON.stringify(channel)}`)
      const set = handlers.get(channel) ?? new Set()
      handlers.set(channel, set.add(handler))
      if (client === null) {
        client = connect()
        client.catch(() => {
          client = null
        })
        await client
      } else {
        await (await client).query(`listen ${channel}`)
      }
      return async () => {
        set.delete(handler)
        if (set.size > 0 || handlers.get(channel) !== set) return
        handlers.delete(channel)
        const open = await client?.catch(() => null)
        await open?.query(`unlisten ${channel}`).catch(() => {})
      }
    },
    async close() {
      closed = true
      clearTimeout(retry)
      const open = await client?.catch(() => null)
      await open?.end().catch(() => {})
    },
  }
}
