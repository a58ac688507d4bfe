const NAMES: [mediaType: RegExp, name: string][] = [
  [/^application\/pdf$/, 'PDF'],
  [/^image\//, '图片'],
  [/^(audio)\//, '音频'],
  [/^(video)\//, '视频'],
  [/wordprocessingml|ms-word|msword|opendocument\.text/, '文档'],
  [/spreadsheetml|ms-excel|opendocument\.spreadsheet/, '表格'],
  [/presentation|powerpoint/, '演示文稿'],
  [/^application\/x-cfb$/, '旧格式文档'],
  [/^text\/|^application\/(xml|rtf|json)$/, '文本'],
  [/x-empty/, '空文件'],
  [/zip|rar|7z|tar|compress/, '压缩包'],
];

/** What an office calls a kind of file. @param mediaType an IANA media type */
export function mediaTypeName(mediaType: string): string {
  return NAMES.find(([pattern]) => pattern.test(mediaType))?.[1] ?? '其他';
}
