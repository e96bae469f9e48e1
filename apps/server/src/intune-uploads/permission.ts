import { UPLOAD_PERMISSION } from '@lotse/contract'
import type { UploadWay } from '../connection/for-uploads.ts'
import { permissionMissing } from './words.ts'

/** Signs in, and looks whether the token may write. Where it does not say, Graph itself will. Problem: `rule-refused`. */
export async function requirePermission({ roles: ask }: Pick<UploadWay, 'roles'>): Promise<void> {
  const roles = await ask()
  if (roles !== null && !roles.includes(UPLOAD_PERMISSION)) throw permissionMissing()
}
