/** The path of `name` in `folder`, with the separator that the folder's own path is written with. */
export function pathIn(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}

/** Why a folder can't have this name on one of the systems that a library may be carried to; `null` when it can. */
export function whyNotFolderName(name: string): string | null {
  if (name.trim() === '') return '请填写文件夹名称。';
  if (/[\\/:*?"<>|]/.test(name)) return '文件夹名称不能含有 \\ / : * ? " < > |。';
  if (/^\.|\.$/.test(name.trim())) return '文件夹名称不能以句点开头或结尾。';
  return null;
}
