/** How strictly the server keeps its data: `safe` for people's data, `fast` for throw-away test databases. */
export type Durability = 'safe' | 'fast'

/** Where the server listens. */
export interface Listening {
  /** The folder for the Unix socket, or null for the loopback interface (Windows). */
  readonly socketFolder: string | null
  readonly port: number
}

/**
 * The server's settings as command line arguments, so that they always belong to the running release and a person
 * can still add to postgresql.conf. Sized for a machine that also runs other things: about 70 MB at rest.
 */
export function serverSettings(listening: Listening, durability: Durability): string[] {
  const settings: Record<string, string | number> = {
    port: listening.port,
    listen_addresses: listening.socketFolder === null ? '127.0.0.1' : '',
    unix_socket_directories: listening.socketFolder ?? '',
    unix_socket_permissions: '0700',
    max_connections: 60,
    shared_buffers: '64MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '512MB',
    // After a crash all files are flushed first: one call for the file system instead of one for each of a thousand files.
    ...(process.platform === 'linux' && { recovery_init_sync_method: 'syncfs' }),
    // Enough for an online backup, no more: nobody replicates from here.
    wal_level: 'replica',
    max_wal_senders: 0,
    max_replication_slots: 2,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    password_encryption: 'scram-sha-256',
    log_checkpoints: 'off',
    ...(durability === 'fast' && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
