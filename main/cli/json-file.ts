import { readFileSync } from 'node:fs';
import { explainFailure } from '../engine/index.ts';
import { UsageError } from './command.ts';

/**
 * What a JSON file holds.
 * @param path `-` for standard input
 * @throws UsageError for what is no JSON; JuanzongError of a file that can't be read
 */
export function jsonInFile(path: string): unknown {
  const place = path === '-' ? '标准输入' : `文件“${path}”`;
  return parsedJson(textOf(contentOf(path), place), place);
}

/** @param place what to call it in a message @throws UsageError */
export function parsedJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${place}不是有效的 JSON，请检查引号和括号。`, { cause: error });
  }
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw explainFailure(error, path);
  }
}

/** What is in another encoding would be stored as rubbish. The mark of the encoding that some editors begin with is dropped. */
function textOf(content: Buffer, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (error) {
    throw new UsageError(`${place}不是 UTF-8 编码，请转换成 UTF-8 编码后再执行。`, { cause: error });
  }
}
