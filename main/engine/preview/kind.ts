/** How a file is previewed. */
export type PreviewKind = 'image' | 'pdf' | 'text' | 'docx' | 'xlsx' | { unshown: string };

/** Pictures that every browser shows and the byte routes hand out as such; as a picture a drawing runs nothing. */
const IMAGES = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'image/svg+xml',
]);

const WORD = /^application\/vnd\.(openxmlformats-officedocument\.wordprocessingml|ms-word\..*macroenabled)/i;
const EXCEL = /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml|ms-excel\..*macroenabled)/i;

const COPY = '可打开副本查看';

const UNSHOWN: [mediaType: RegExp, reason: string][] = [
  [/^application\/x-empty$/, '这是一个空文件，没有内容。'],
  [/powerpoint|presentation/i, `演示文稿不能在此预览，${COPY}。`],
  [/^image\//, `此格式的图片不能在此预览，${COPY}。`],
  [/^(audio|video)\//, `音频、视频不能在此预览，${COPY}。`],
  [/opendocument|rtf/, `此格式的文档不能在此预览，${COPY}。`],
  [/zip|rar|7z|tar|compress/, `压缩包不能在此预览，${COPY}，或解压后重新添加其中的文件。`],
];

/**
 * Decides by the type that the content told; an archive is taken for what its name says, for some programs write
 * office files that do not begin like one.
 */
export function kindOf(mediaType: string, name: string): PreviewKind {
  if (IMAGES.has(mediaType)) return 'image';
  if (mediaType === 'application/pdf') return 'pdf';
  if (/^text\/|^application\/(xml|json|postscript)$/.test(mediaType)) return 'text';
  if (WORD.test(mediaType)) return 'docx';
  if (EXCEL.test(mediaType)) return 'xlsx';
  if (mediaType === 'application/zip' && /\.doc[xm]$/i.test(name)) return 'docx';
  if (mediaType === 'application/zip' && /\.xls[xm]$/i.test(name)) return 'xlsx';
  const known = UNSHOWN.find(([pattern]) => pattern.test(mediaType));
  return { unshown: known?.[1] ?? `此类文件不能在此预览，${COPY}。` };
}
