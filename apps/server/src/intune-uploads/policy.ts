import { mayConnect } from '../connection/policy.ts'
import { mayKeepPackages, mayReadPackages } from '../packages/policy.ts'
import { both } from '../platform/access/policy.ts'

/** Who may do what with uploads to Intune. */

/** Where a package went is for everybody who sees the package. */
export const mayReadUploads = mayReadPackages

/** Into a customer's tenant writes only who may both keep the engagement's packages and connect the tenant. */
export const mayUpload = both(mayKeepPackages, mayConnect)
