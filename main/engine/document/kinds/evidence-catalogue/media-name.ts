const NAMES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^image\//u, '图片'],
  [/^audio\//u, '录音'],
  [/^video\//u, '录像'],
  [/pdf$/u, 'PDF文档'],
  [/(?:spreadsheet|excel|csv)/u, '电子表格'],
  [/(?:presentation|powerpoint)/u, '演示文稿'],
  [/(?:word|opendocument\.text|rtf)/u, '文字文档'],
  [/^text\//u, '文本'],
  [/(?:zip|rar|7z|tar|gzip)/u, '压缩包'],
];

/** What a kind of file is called. @param mediaType an IANA media type */
export function mediaName(mediaType: string): string {
  return NAMES.find(([pattern]) => pattern.test(mediaType))?.[1] ?? '其他';
}
