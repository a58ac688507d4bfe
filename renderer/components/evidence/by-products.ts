const KINDS: [name: RegExp, what: string][] = [
  [/^~\$/, '文档打开时的临时文件'],
  [/^(thumbs\.db|desktop\.ini|ehthumbs\.db|\.ds_store)$/i, '系统自动生成的文件'],
  [/^\./, '隐藏文件'],
];

/**
 * What kind of file programs leave beside papers this is, told by its name alone; `null` for any other.
 * @param path with `/` or `\`
 */
export function byProductKind(path: string): string | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
