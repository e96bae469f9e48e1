/** Part of the collector: the files behind the keys, start-up folders and recent files. */
export const FILES_PART = String.raw`
foreach ($key in $keys.ToArray()) {
    foreach ($value in $key['values']) {
        $text = ''
        if ($value.data -is [string]) {
            $text = $value.data
        }
        if ($key.path -match '\\(InprocServer32|LocalServer32)(\\|$)' -and ($value.name -eq '' -or $value.name -eq 'CodeBase')) {
            $paths.Add($text)
        }
        elseif ($value.name -eq 'Manifest' -or $value.name -eq 'Path') {
            $paths.Add(($text -replace '\|vstolocal$', ''))
        }
        elseif ($value.name -match '^OPEN[0-9]*$' -and $text -notmatch '/A') {
            $paths.Add(($text -replace '^(\s*/[A-Za-z]\s*)+', ''))
        }
        elseif ($key.path -match '\\Add-in Manager$' -and $value.name -ne '') {
            $paths.Add($value.name)
        }
    }
}

function Add-Startup([string]$Folder, [string]$App, [string]$Scope) {
    if ($Folder -eq '') {
        return
    }
    try {
        $folder = [Environment]::ExpandEnvironmentVariables($Folder)
        if (Test-Path -LiteralPath $folder -PathType Container) {
            foreach ($file in @(Get-ChildItem -LiteralPath $folder -Force | Where-Object { -not $_.PSIsContainer })) {
                if ($file.Name -notmatch '^(~|desktop\.ini$)') {
                    $startup.Add(@{ app = $App; path = $file.FullName; scope = $Scope })
                    $paths.Add($file.FullName)
                }
            }
        }
    }
    catch {
        Add-Problem $Folder $_.Exception.Message
    }
}

function Get-Text($Base, [string]$Path, [string]$Name) {
    try {
        $key = $Base.OpenSubKey($Path)
        if ($null -eq $key) {
            return ''
        }
        $text = [string]$key.GetValue($Name)
        $key.Close()
        return $text
    }
    catch {
        return ''
    }
}

$installed = Get-Text $machine 'Software\Microsoft\Office\ClickToRun\Configuration' 'InstallationPath'
if ($installed -ne '') {
    Add-Startup ($installed + '\root\Office16\XLSTART') 'excel' 'machine'
    Add-Startup ($installed + '\root\Office16\STARTUP') 'word' 'machine'
}
foreach ($version in $versions) {
    foreach ($software in @('Software', 'Software\Wow6432Node')) {
        $excel = Get-Text $machine ($software + '\Microsoft\Office\' + $version + '\Excel\InstallRoot') 'Path'
        $word = Get-Text $machine ($software + '\Microsoft\Office\' + $version + '\Word\InstallRoot') 'Path'
        if ($excel -ne '') {
            Add-Startup ($excel.TrimEnd('\') + '\XLSTART') 'excel' 'machine'
        }
        if ($word -ne '') {
            Add-Startup ($word.TrimEnd('\') + '\STARTUP') 'word' 'machine'
        }
    }
}

foreach ($sid in $people) {
    $folders = $sid + '\Software\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders'
    $appData = Get-Text $users $folders 'AppData'
    if ($appData -ne '') {
        Add-Startup ($appData + '\Microsoft\Excel\XLSTART') 'excel' 'user'
        Add-Startup ($appData + '\Microsoft\Word\STARTUP') 'word' 'user'
    }
    foreach ($version in $versions) {
        $office = $sid + '\Software\Microsoft\Office\' + $version
        Add-Startup (Get-Text $users ($office + '\Excel\Options') 'AltStartup') 'excel' 'user'
        Add-Startup (Get-Text $users ($office + '\Word\Options') 'STARTUP-PATH') 'word' 'user'
        foreach ($program in @('Access', 'Excel', 'MS Project', 'PowerPoint', 'Publisher', 'Visio', 'Word')) {
            $lists = @($office + '\' + $program + '\File MRU')
            try {
                $accounts = $users.OpenSubKey($office + '\' + $program + '\User MRU')
                if ($null -ne $accounts) {
                    foreach ($account in $accounts.GetSubKeyNames()) {
                        $lists += $office + '\' + $program + '\User MRU\' + $account + '\File MRU'
                    }
                    $accounts.Close()
                }
                foreach ($list in $lists) {
                    $key = $users.OpenSubKey($list)
                    if ($null -ne $key) {
                        foreach ($name in $key.GetValueNames()) {
                            $item = [string]$key.GetValue($name)
                            if ($name -like 'Item *' -and $item.Contains('*')) {
                                $document = $item.Substring($item.IndexOf('*') + 1)
                                if ($document -notmatch '^[A-Za-z]+://') {
                                    $recent.Add($document)
                                }
                            }
                        }
                        $key.Close()
                    }
                }
            }
            catch {
                Add-Problem ('HKU\' + $office + '\' + $program) $_.Exception.Message
            }
        }
    }
}

function Read-Head([string]$Path) {
    $share = [IO.FileShare]::ReadWrite -bor [IO.FileShare]::Delete
    $stream = New-Object System.IO.FileStream($Path, [IO.FileMode]::Open, [IO.FileAccess]::Read, $share)
    try {
        $buffer = New-Object byte[] 4096
        $count = $stream.Read($buffer, 0, 4096)
        return [Convert]::ToBase64String($buffer, 0, $count)
    }
    finally {
        $stream.Close()
    }
}

$files = New-Object System.Collections.Generic.List[object]
$seen = @{}
foreach ($written in $paths.ToArray()) {
    $clean = $written.Trim()
    if ($clean -match '^"([^"]+)"') {
        $clean = $Matches[1]
    }
    elseif ($clean -match '^(.+?\.exe)(\s|$)') {
        $clean = $Matches[1]
    }
    if ($clean -eq '' -or $seen.ContainsKey($clean.ToLowerInvariant())) {
        continue
    }
    $seen[$clean.ToLowerInvariant()] = $true
    $place = [Environment]::ExpandEnvironmentVariables($clean)
    if ($place -match '^file:') {
        try {
            $place = (New-Object System.Uri $place).LocalPath
        }
        catch {
            Add-Problem $clean $_.Exception.Message
            continue
        }
    }
    elseif ($place -match '^[A-Za-z]+://') {
        continue
    }
    if (-not ($place -match '^([A-Za-z]:\\|\\\\)')) {
        # Windows finds such a file in its own folder; any other place would be a guess.
        $place = Join-Path ([Environment]::SystemDirectory) $place
        if (-not (Test-Path -LiteralPath $place -PathType Leaf)) {
            continue
        }
    }
    $entry = @{ path = $clean; exists = $false }
    try {
        if (Test-Path -LiteralPath $place -PathType Leaf) {
            $entry.exists = $true
            $about = [Diagnostics.FileVersionInfo]::GetVersionInfo($place)
            $entry.version = $about.FileVersion
            $entry.company = $about.CompanyName
            $entry.product = $about.ProductName
            if ($place -match '\.(vsto|manifest)$') {
                if ((Get-Item -LiteralPath $place -Force).Length -lt 1000000) {
                    $entry.manifest = [IO.File]::ReadAllText($place)
                }
            }
            elseif ($place -match '\.(dll|exe|ocx|xll|wll)$') {
                $entry.head = Read-Head $place
                try {
                    $entry.assembly = [string][Reflection.AssemblyName]::GetAssemblyName($place).ProcessorArchitecture
                }
                catch [BadImageFormatException] {
                    $entry.assembly = $null
                }
                try {
                    $certificate = [Security.Cryptography.X509Certificates.X509Certificate]::CreateFromSignedFile($place)
                    $entry.signedBy = (New-Object System.Security.Cryptography.X509Certificates.X509Certificate2 $certificate).GetNameInfo('SimpleName', $false)
                }
                catch {
                    $entry.signedBy = $null
                }
                if ($VerifySignatures) {
                    $entry.signature = [string](Get-AuthenticodeSignature -LiteralPath $place).Status
                }
            }
        }
    }
    catch {
        Add-Problem $clean $_.Exception.Message
    }
    $files.Add($entry)
}
`
