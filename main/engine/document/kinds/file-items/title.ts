/** How the names of official papers and rules end. */
const OFFICIAL =
  /(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|条例|规定|办法|规则|细则|制度|方案|规程|准则|守则)(?:（[^（）]*）)?$/u;

/**
 * 题名 of a file by its name. A name that reads as that of an official paper is its title; any other one was made up by
 * whoever filed it and stands in [ ] (DA/T 22-2015).
 */
export function filedTitle(name: string): string {
  const title = name.replace(/\.[0-9A-Za-z]{1,5}$/u, '').replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd');
  return OFFICIAL.test(title) ? title : `[${title}]`;
}

/** A day as catalogues have it: eight digits, with 00 for what is not known. */
export function catalogueDate(date: string | null): string {
  return date === null ? '' : date.replaceAll('-', '').padEnd(8, '0');
}
