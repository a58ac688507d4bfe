import { parseNotice, readSource } from '../../engine/index.ts';
import { type Command, word } from '../command.ts';
import { describeNotice } from '../describe-notice.ts';

export const parse: Command = {
  name: 'parse',
  synopsis: '<通报文件>',
  summary: '识别一份整改情况通报（.txt、.docx），不写入卷宗库',
  words: { min: 1, max: 1 },
  options: [],
  async run(args) {
    const { text } = await readSource(word(args, 0));
    const { notice } = parseNotice(text);
    return { json: notice, text: describeNotice(notice), exitCode: 0 };
  },
};
