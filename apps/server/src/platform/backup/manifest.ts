import { z } from 'zod'

/** The layout of backups that this Lotse writes. */
export const BACKUP_LAYOUT = 1

/** The name of the manifest, the last entry of a backup. */
export const MANIFEST = 'manifest.json'

const manifestSchema = z.object({
  product: z.literal('Lotse'),
  layout: z.literal(BACKUP_LAYOUT),
  /** When the backup was begun (ISO 8601). */
  madeAt: z.string(),
  /** The schema version of the database. */
  schema: z.int(),
  /** The major version of PostgreSQL that can read the database files. */
  postgres: z.string(),
  /** Whether the encryption key lies in the backup. */
  withKey: z.boolean(),
  /** SHA-256 of every file, by name. */
  files: z.record(z.string(), z.string()),
})

/** What a backup says about itself. */
export type BackupManifest = z.infer<typeof manifestSchema>

/** Reads a manifest. Throws when it is not one of this layout. */
export function parseManifest(text: string): BackupManifest {
  return manifestSchema.parse(JSON.parse(text))
}
