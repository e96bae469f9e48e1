/** Packages that install a configuration, as plain data and texts; what needs files is in `@lotse/packaging/node`. */

export { type Bundle, bundleOf } from './bundle/bundle.ts'
export type { TargetFindings } from './bundle/findings.ts'
export { filesOfBundle } from './bundle/read-bundle.ts'
export { type BundleInput, type Manifest, TARGETS, type Target } from './bundle/types.ts'
export { configMgrScript } from './configmgr/install-script.ts'
export type { ConfigMgrPlan, RingPlan } from './configmgr/plan.ts'
export { configMgrRemovalScript } from './configmgr/removal-script.ts'
export { type Content, contentOf, INSTALL_FILE, type PackagedProduct, removalOf, UNINSTALL_FILE } from './content.ts'
export { bundledSource } from './detection/bundled-source.ts'
export { createScanScript } from './device-scan/create-script.ts'
export { deviceScanScript } from './device-scan/device-script.ts'
export { type DeviceScanPlan, SCAN_FILES } from './device-scan/plan.ts'
export { type Fault, type FaultCode, PackagingError, sayFault } from './fault.ts'
export { RETURN_CODES, type ReturnCode } from './intune/return-codes.ts'
export { type Lost, type SuiteApp, sayLost, suiteAppOf } from './intune/suite-app.ts'
export { type Win32App, type Win32Options, win32AppOf } from './intune/win32-app.ts'
export {
  type PackageTest,
  type PreparationItem,
  preparationOf,
  type TestStanding,
  testStanding,
} from './preparation.ts'
export { scriptPackageOf } from './scripts/script-package.ts'
export { BLOCK as UPLOAD_BLOCK, blocksOf } from './upload/blocks.ts'
export { createSuiteApp } from './upload/create.ts'
export {
  type AppInput,
  newUpload,
  type UploadContent,
  type UploadInput,
  type UploadRequest,
  type UploadResponse,
  type UploadState,
  type UploadWorld,
} from './upload/types.ts'
export { uploadApp } from './upload/upload.ts'
