import type { Cookies } from '../platform/http/api.ts'
import type { Services } from '../platform/services.ts'
import { SET_UP_SECONDS } from './lifetimes.ts'
import { seal, unseal } from './sealed-cookie.ts'

/**
 * The time between opening the first link and saying who one is. There is nobody to sign in yet, so the browser holds
 * a sealed note that it came with the link; it is worth nothing once an administrator exists.
 */

const COOKIE = 'lotse_set_up'
const PURPOSE = 'set-up'

type Sealer = Pick<Services, 'secret' | 'clock'>

export function beginSetUp(services: Sealer, cookies: Cookies): void {
  cookies.set(COOKIE, seal(services, PURPOSE, 'first-administrator', SET_UP_SECONDS), SET_UP_SECONDS)
}

export const isSettingUp = (services: Sealer, cookies: Cookies): boolean =>
  unseal(services, PURPOSE, cookies.get(COOKIE)) === 'first-administrator'

export const endSetUp = (cookies: Cookies): void => cookies.clear(COOKIE)
