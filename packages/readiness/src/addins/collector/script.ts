import { FILES_PART } from './script-files.ts'
import { REGISTRY_PART } from './script-registry.ts'

const OPENING = `#Requires -Version 5.1
<#
    Lists the Office add-ins of this device for "lotse scan". Reads registry and files, changes nothing, starts nothing, and writes
    one file: the one named by -Out. Nothing is sent anywhere. Without administrator rights it sees the user who runs it; with them
    everybody who is signed in.

    -VerifySignatures asks Windows whether signatures hold. Windows may then fetch a missing root certificate from the network,
    which is why it is left out unless it is asked for.
#>
[CmdletBinding()]
param(
    [string]$Out = '',
    [string[]]$Label = @(),
    [switch]$VerifySignatures
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
    throw 'Run this in the 64-bit Windows PowerShell: a 32-bit one is shown other files in place of those in System32.'
}

$problems = New-Object System.Collections.Generic.List[object]
$keys = New-Object System.Collections.Generic.List[object]
$paths = New-Object System.Collections.Generic.List[string]
$startup = New-Object System.Collections.Generic.List[object]
$recent = New-Object System.Collections.Generic.List[string]

function Add-Problem([string]$Where, [string]$Message) {
    $problems.Add(@{ where = $Where; message = $Message })
}
`

const CLOSING = `
$result = [ordered]@{
    format      = 'lotse-addins'
    version     = 1
    device      = [Environment]::MachineName
    labels      = @($Label | Select-Object -First 4)
    user        = [Environment]::UserName
    collectedAt = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ')
    windows64   = [Environment]::Is64BitOperatingSystem
    keys        = $keys.ToArray()
    files       = $files.ToArray()
    startup     = $startup.ToArray()
    recent      = @($recent | Select-Object -Unique)
    problems    = $problems.ToArray()
}
$json = ConvertTo-Json -InputObject $result -Depth 6 -Compress
if ($Out -eq '') {
    $json
}
else {
    $full = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Out)
    [IO.File]::WriteAllText($full, $json, (New-Object System.Text.UTF8Encoding $false))
}
`

/**
 * The collector: a script for Windows PowerShell 5.1 that writes what `readCollected` reads. It hands over registry keys and the
 * beginnings of files as they are; what they mean is decided here, where it is tested.
 */
export const collectorScript = (): string =>
  `\ufeff${[OPENING, REGISTRY_PART, FILES_PART, CLOSING].join('').replaceAll('\n', '\r\n')}`
