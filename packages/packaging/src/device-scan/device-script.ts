import { literal, literals, scriptText } from '../powershell/literal.ts'
import { checkScanPlan, type DeviceScanPlan, SCAN_FILES } from './plan.ts'

/** Characters of file names in one call: Windows takes 32,767 in all. */
const MOST_CHARACTERS = 20_000

/**
 * What runs on each device, with the rights of the person who is signed in: collects add-ins and recent files, scans these files, and
 * writes both results to the share under the name of device and person. A later scan takes the place of an earlier one.
 * @throws PackagingError as `checkScanPlan`, or where a text fits no script
 */
export function deviceScanScript(plan: DeviceScanPlan): string {
  checkScanPlan(plan)
  return scriptText([
    '#Requires -Version 5.1',
    '<#',
    '    Scans the recent documents and the add-ins of this device and puts the results on a share. Changes nothing else.',
    '    Exit codes: 0 results are on the share, 1 something failed; the message says what.',
    '#>',
    '[CmdletBinding()]',
    'param(',
    `    [string]$ResultFolder = ${literal(plan.resultShare)},`,
    `    [string[]]$Label = ${literals(plan.labels)}`,
    ')',
    '',
    'Set-StrictMode -Version 2.0',
    "$ErrorActionPreference = 'Stop'",
    '',
    '# Configuration Manager starts programs of packages in 32 bits; files and registry must be seen as Office sees them.',
    'if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {',
    "    $powershell = Join-Path $env:SystemRoot 'Sysnative\\WindowsPowerShell\\v1.0\\powershell.exe'",
    '    & $powershell -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $PSCommandPath',
    '    exit $LASTEXITCODE',
    '}',
    '',
    ...BODY,
  ])
}

const BODY = `$program = Join-Path $PSScriptRoot ${literal(SCAN_FILES.program)}
$work = Join-Path ([IO.Path]::GetTempPath()) ('lotse-scan-' + [Guid]::NewGuid().ToString('N'))
$failed = 0
try {
    New-Item -Path $work -ItemType Directory | Out-Null
    $addins = Join-Path $work 'result.addins.json'
    & (Join-Path $PSScriptRoot ${literal(SCAN_FILES.collector)}) -Out $addins -Label $Label
    $collected = Get-Content -LiteralPath $addins -Raw -Encoding UTF8 | ConvertFrom-Json

    $documents = New-Object System.Collections.Generic.List[string]
    foreach ($document in @($collected.recent)) {
        if ($null -ne $document -and (Test-Path -LiteralPath $document -PathType Leaf)) {
            $documents.Add($document)
        }
    }

    $options = @('--format', 'ndjson', '--quiet', '--device', [Environment]::MachineName)
    if ($Label.Count -gt 0) {
        $options += @('--labels', ($Label -join ','))
    }
    $parts = New-Object System.Collections.Generic.List[string]
    $index = 0
    while ($index -lt $documents.Count) {
        $group = New-Object System.Collections.Generic.List[string]
        $length = 0
        while ($index -lt $documents.Count -and ($group.Count -eq 0 -or $length + $documents[$index].Length -lt ${MOST_CHARACTERS})) {
            $length += $documents[$index].Length + 3
            $group.Add($documents[$index])
            $index += 1
        }
        $part = Join-Path $work ('part-' + $parts.Count + '.ndjson')
        $files = $group.ToArray()
        & $program scan @files @options --out $part
        if ($LASTEXITCODE -gt 2 -or -not (Test-Path -LiteralPath $part)) {
            throw ('The scan ended with ' + $LASTEXITCODE)
        }
        $parts.Add($part)
    }
    $result = Join-Path $work 'result.ndjson'
    if ($parts.Count -gt 0) {
        $all = $parts.ToArray()
        & $program scan merge @all --out $result
        if ($LASTEXITCODE -gt 2 -or -not (Test-Path -LiteralPath $result)) {
            throw ('Putting the results together ended with ' + $LASTEXITCODE)
        }
    }

    $name = ([Environment]::MachineName + '-' + [Environment]::UserName) -replace '[^A-Za-z0-9._-]', '_'
    foreach ($ending in @('.addins.json', '.ndjson')) {
        $from = Join-Path $work ('result' + $ending)
        if (Test-Path -LiteralPath $from) {
            # Written beside its place first: whoever reads the share never finds half a result.
            $to = Join-Path $ResultFolder ($name + $ending)
            Copy-Item -LiteralPath $from -Destination ($to + '.partial') -Force
            Move-Item -LiteralPath ($to + '.partial') -Destination $to -Force
        }
    }
}
catch {
    [Console]::Error.WriteLine($_.Exception.Message)
    $failed = 1
}
finally {
    if (Test-Path -LiteralPath $work) {
        Remove-Item -LiteralPath $work -Recurse -Force
    }
}
exit $failed`.split('\n')
