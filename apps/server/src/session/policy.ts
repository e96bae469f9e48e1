import { anybodySignedIn, isAdministrator } from '../platform/access/policy.ts'

/** Who may do what about sign-in. Everybody looks after their own way in; nobody after somebody else's. */

/** Name, language, password, passkeys and tokens of one's own. */
export const mayChangeSelf = anybodySignedIn

/** Say how Lotse begins: empty or with the sample portfolio. */
export const mayChooseContent = isAdministrator

/** Manage people and the installation. */
export const mayAdminister = isAdministrator
