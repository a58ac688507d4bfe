import { resolve } from 'node:path';
import { type Command, word } from '../command.ts';
import { describeNotice } from '../describe-notice.ts';
import { writing } from '../host.ts';

export const importCommand: Command = {
  name: 'import',
  synopsis: '<卷宗库> <通报文件>',
  summary: '把一份整改情况通报导入为卷宗',
  words: { min: 2, max: 2 },
  options: [],
  async run(args) {
    const imported = await writing(word(args, 0), args, (engine) =>
      engine.caseFile.import({ path: resolve(word(args, 1)) }),
    );
    return {
      json: imported,
      text: `已导入为卷宗 ${imported.id}\n${describeNotice(imported)}`,
      exitCode: 0,
    };
  },
};
