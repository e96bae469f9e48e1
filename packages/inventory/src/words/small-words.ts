import type { Architecture, Technology } from '../device.ts'

/** Words with few values, as inventories write them. Each gives null for a word nobody knows: that is never a "no". */

const YES: ReadonlySet<string> = new Set(['yes', 'true', 'wahr', 'ja', '1', 'enabled', 'aktiviert'])
const NO: ReadonlySet<string> = new Set(['no', 'false', 'falsch', 'nein', '0', 'disabled', 'deaktiviert'])

/** Yes or no. */
export function readFlag(text: string): boolean | null {
  const word = text.trim().toLowerCase()
  return YES.has(word) ? true : NO.has(word) ? false : null
}

/** 32 bit, 64 bit, Arm; of Office or of the processor. */
export function readArchitecture(text: string): Architecture | null {
  const word = text.toLowerCase()
  if (/arm\s*-?64|aarch64|\barm\b/.test(word)) return 'arm64'
  if (/x64|amd64|x86[_-]64|64[\s-]*bit|^\s*64\s*$/.test(word)) return 'x64'
  if (/x86|i[36]86|32[\s-]*bit|^\s*32\s*$/.test(word)) return 'x86'
  return null
}

/** How Office was installed. */
export function readTechnology(text: string): Technology | null {
  const word = text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
  if (/clicktorun|klickundlos|^c2r$/.test(word)) return 'clickToRun'
  if (/^msi|windowsinstaller/.test(word)) return 'msi'
  if (/appv$|appv\d|virtual/.test(word)) return 'appv'
  return /store|appx|msix|uwp/.test(word) ? 'store' : null
}

/** Language tags in a list, "de-de, en-us": lower case, without repetition, sorted. Null where a part is no tag. */
export function readLanguages(text: string): readonly string[] | null {
  const parts = text
    .toLowerCase()
    .split(/[,;|\s]+/)
    .filter((part) => part !== '')
  if (!parts.every((part) => /^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2}|-\d{3})?(-[a-z]{4,8})?$/.test(part))) return null
  return [...new Set(parts)].sort()
}

/** Whether a hardware model or manufacturer names a virtual machine. */
export function isVirtualModel(text: string): boolean {
  return /virtual|vmware|kvm|hvm domu|qemu|parallels|bochs|xen\b|cloud pc|nutanix|amazon ec2|openstack/i.test(text)
}
