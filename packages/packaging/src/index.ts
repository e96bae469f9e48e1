/** Packages that install a configuration, as plain data and texts; what needs files is in `@lotse/packaging/node`. */

export { type Content, contentOf, INSTALL_FILE, type PackagedProduct, removalOf, UNINSTALL_FILE } from './content.ts'
export { type Fault, type FaultCode, PackagingError, sayFault } from './fault.ts'
