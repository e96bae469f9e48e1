/**
 * Entry points that the metadata of Windows lacks, written by hand from the vendor's reference: GDI+ flat functions, the C
 * runtime, help, process status, VBA's own library, functions known by ordinal. The form is that of `table.ts`.
 */
export const MORE: readonly (readonly [dll: string, functions: string])[] = [
  [
    'gdiplus',
    'v:Ppp GdiplusStartup|n:h GdiplusShutdown|h:h GdipAlloc|n:h GdipFree|v:sP GdipCreateBitmapFromFile GdipCreateBitmapFromFileICM GdipLoadImageFromFile GdipLoadImageFromFileICM GdipCreateMetafileFromFile' +
      '|v:hP GdipCreateFromHDC GdipCreateFromHWND GdipCreateBitmapFromStream GdipCreateBitmapFromStreamICM GdipLoadImageFromStream GdipLoadImageFromStreamICM GdipGetImageGraphicsContext GdipCloneImage GdipCreateBitmapFromHICON GdipCloneBrush GdipClonePen GdipCloneFont GdipClonePath GdipCloneMatrix GdipCloneRegion GdipCloneStringFormat GdipGetDC GdipCreateHICONFromBitmap GdipCreateRegionPath GdipGetFamily' +
      '|v:hhP GdipCreateBitmapFromHBITMAP GdipCreateFontFromLogfontA GdipCreateFontFromLogfontW GdipCreateFromHDC2|v:hPv GdipCreateHBITMAPFromBitmap' +
      '|v:h GdipDisposeImage GdipDeleteGraphics GdipDeletePen GdipDeleteBrush GdipDeleteFont GdipDeleteFontFamily GdipDeletePath GdipDeleteMatrix GdipDeleteRegion GdipDeleteStringFormat GdipDisposeImageAttributes GdipResetPath GdipClosePathFigure GdipClosePathFigures GdipStartPathFigure GdipResetClip GdipResetWorldTransform GdipDeleteCachedBitmap GdipImageForceValidation' +
      '|v:hp GdipGetImageWidth GdipGetImageHeight GdipGetImageType GdipGetImageHorizontalResolution GdipGetImageVerticalResolution GdipGetImagePixelFormat GdipGetImageRawFormat GdipGetImageFlags GdipGetImagePaletteSize GdipGetPropertyCount GdipGetPropertyIdList GdipImageGetFrameDimensionsCount GdipGetSmoothingMode GdipGetDpiX GdipGetDpiY GdipGetPointCount GdipGetPenColor GdipGetSolidFillColor GdipGetFontSize' +
      '|v:hpp GdipGetImageDimension GdipGetImageBounds GdipGetPropertySize GdipImageGetFrameCount|v:hvp GdipGetPropertyItemSize GdipImageGetFrameDimensionsList|v:hvvp GdipGetPropertyItem GdipBitmapGetPixel GdipGetAllPropertyItems' +
      '|v:hv GdipSetSmoothingMode GdipSetInterpolationMode GdipSetPixelOffsetMode GdipSetCompositingMode GdipSetCompositingQuality GdipSetTextRenderingHint GdipGraphicsClear GdipImageRotateFlip GdipSetPageUnit GdipSetPenColor GdipSetSolidFillColor GdipSetPenDashStyle GdipSetPenMode GdipSetStringFormatAlign GdipSetStringFormatLineAlign GdipSetStringFormatFlags GdipSetStringFormatTrimming GdipRemovePropertyItem GdipFlush' +
      '|v:hf GdipSetPenWidth|v:hpv GdipImageSelectActiveFrame|v:hhff GdipDrawImage|v:hhvv GdipDrawImageI|v:hhffff GdipDrawImageRect GdipFillRectangle GdipFillEllipse GdipDrawRectangle GdipDrawEllipse GdipDrawLine' +
      '|v:hhvvvv GdipDrawImageRectI GdipFillRectangleI GdipFillEllipseI GdipDrawRectangleI GdipDrawEllipseI GdipDrawLineI|v:hhvvvvvvvvvhhh GdipDrawImageRectRectI|v:hhffffffffvhhh GdipDrawImageRectRect' +
      '|v:hspp GdipSaveImageToFile|v:hhpp GdipSaveImageToStream|v:hp GdipSaveAdd|v:hhp GdipSaveAddImage|v:vvP GdipCreateMatrix3|v:P GdipCreateMatrix GdipCreateImageAttributes GdipCreateRegion GdipStringFormatGetGenericTypographic GdipStringFormatGetGenericDefault' +
      '|v:vP GdipCreateSolidFill GdipCreatePath|v:vfvP GdipCreatePen1|v:hfvP GdipCreatePen2|v:vvvvpP GdipCreateBitmapFromScan0|v:vvhP GdipCreateBitmapFromGraphics|v:ffffvhP GdipCloneBitmapArea|v:vvvvvhP GdipCloneBitmapAreaI|v:hvvPhh GdipGetImageThumbnail' +
      '|v:shP GdipCreateFontFamilyFromName|v:hfvvP GdipCreateFont|v:vvP GdipCreateStringFormat|v:hsvhphh GdipDrawString|v:hsvhphppp GdipMeasureString|v:pp GdipGetImageEncodersSize GdipGetImageDecodersSize|v:vvp GdipGetImageEncoders GdipGetImageDecoders' +
      '|v:hpvvp GdipBitmapLockBits|v:hp GdipBitmapUnlockBits|v:hvvv GdipBitmapSetPixel|v:hffv GdipScaleWorldTransform GdipTranslateWorldTransform|v:hfv GdipRotateWorldTransform|v:hh GdipReleaseDC GdipSetWorldTransform GdipResetImageAttributes GdipFillRegion GdipGetClip|v:hff GdipBitmapSetResolution' +
      '|v:hhh GdipDrawPath GdipFillPath GdipDrawCachedBitmap|v:hvvppv GdipSetImageAttributesColorMatrix|v:hffffff GdipAddPathArc|v:hffff GdipAddPathLine GdipAddPathRectangle GdipAddPathEllipse|v:hffffv GdipSetClipRect|v:hvvvvv GdipSetClipRectI|v:hhv GdipSetClipPath GdipSetClipRegion',
  ],
  [
    'msvcrt',
    'h:pph memcpy memmove|h:pvh memset|h:s strlen wcslen|s:ss strcpy wcscpy strcat|v:pph memcmp|v:ss strcmp wcscmp _stricmp|h:h malloc|n:h free|v:vv _controlfp|v:s atoi _wtoi|v: rand _clearfp _fpreset|n:v srand',
  ],
  ['hhctrl.ocx', 'h:hsvh HtmlHelp~'],
  [
    'psapi',
    'v:pvp EnumProcesses|v:hPvp EnumProcessModules|v:hhsv GetModuleFileNameEx~ GetModuleBaseName~|v:hpv GetProcessMemoryInfo|v:hsv GetProcessImageFileName~|v:hhpv GetModuleInformation|v:h EmptyWorkingSet',
  ],
  ['shfolder', 'v:hvhvs SHGetFolderPath~'],
  ['odbccp32', 'v:hvss SQLConfigDataSource SQLConfigDataSourceW|v:svpp SQLGetInstalledDrivers'],
  ['lz32', 'v:spv LZOpenFile~|v:vv LZCopy|n:v LZClose'],
  ['shcore', 'v:v SetProcessDpiAwareness|v:hvpp GetDpiForMonitor'],
  ['vbe7', 'h:p VarPtr|v:P EbGetExecutingProj|v:hsP TipGetFunctionId|v:hsP TipGetLpfnOfFunctionId'],
  [
    'comctl32',
    'v:hhhh #410 SetWindowSubclass|v:hhhP #411 GetWindowSubclass|v:hhh #412 RemoveWindowSubclass|h:hvhh #413 DefSubclassProc|n: #17',
  ],
  ['shlwapi', 'h:pv #12|v:hP #172|v:hppP #176|v:hh #174'],
]
