import { JuanzongError } from '../../error.ts';

const RESAVE = '请用记事本打开，另存为 UTF-8 编码后再导入';

/**
 * Text from bytes: by byte order mark; else UTF-8 if every byte agrees, else GB18030. The mark is not part of the text.
 *
 * @throws JuanzongError `not-text` for bytes that are no text in any of these encodings.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const text = decoded(name, bytes);
  const strange = text.match(CONTROL)?.length ?? 0;
  if (text.includes('\0') || strange > Math.max(2, text.length / 500)) {
    throw new JuanzongError('not-text', `文件“${name}”不是文本文件，请选择 .txt 或 .docx 格式的通报。`);
  }
  if (text.trim() === '')
    throw new JuanzongError('empty-file', `文件“${name}”里没有文字，请重新导出通报后再导入。`);
  if (/^\s*<(?:!doctype\s+html|html[\s>]|\?xml[^>]*>\s*<)/i.test(text.slice(0, 400))) {
    throw new JuanzongError(
      'wrong-kind',
      `文件“${name}”是网页或 XML 源码，请在浏览器中打开后把正文复制到文本文件，再导入。`,
    );
  }
  return text;
}

/** C0 control characters other than white space, and DEL. */
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/gu;

function decoded(name: string, bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', name, bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', name, bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (mostlyUtf8(bytes)) {
      throw new JuanzongError(
        'not-text',
        `文件“${name}”是 UTF-8 文本，但有损坏的字节，请重新导出；也可以${RESAVE.slice(1)}。`,
      );
    }
    return decodeAs('gb18030', name, bytes);
  }
}

function decodeAs(encoding: string, name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new JuanzongError(
      'not-text',
      `文件“${name}”不是文本文件，或编码无法识别；如果是文本，${RESAVE}。`,
      { cause: error },
    );
  }
}

/** A UTF-8 file with a damaged or cut-off character must not be read as GB18030, which would take it for other text. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const broken = loose.match(/\ufffd/g)?.length ?? 0;
  const wide = loose.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return wide > 20 && broken * 20 < wide;
}
