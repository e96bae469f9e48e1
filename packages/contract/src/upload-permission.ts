/** The permission that only an upload needs. */
export const UPLOAD_PERMISSION = 'DeviceManagementApps.ReadWrite.All'
