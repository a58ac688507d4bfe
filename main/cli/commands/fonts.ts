import { FONT_USES, fontStandIn } from '../../../shared/font.ts';
import { checkFonts } from '../../engine/index.ts';
import type { Command } from '../command.ts';

export const fonts: Command = {
  name: 'fonts',
  synopsis: '',
  summary: '字体检查：公文所用字体本机装了哪些，缺的用什么代替',
  words: { min: 0, max: 0 },
  options: [],
  async run() {
    const states = await checkFonts();
    const lines = states.map((state) =>
      [
        state.installed ? '已安装' : '未安装',
        state.name,
        `（${FONT_USES[state.role]}）`,
        state.installed ? '' : `  代用字体：${fontStandIn(state)}`,
      ]
        .join(' ')
        .trimEnd(),
    );
    return { json: { fonts: states }, text: lines.join('\n'), exitCode: 0 };
  },
};
