import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fontStates, namesInFiles } from '../../main/engine/font/check.ts';
import { wantedFonts } from '../../main/engine/font/fallback.ts';
import { filesBelow, fontFolders, pathsInRegistry } from '../../main/engine/font/files.ts';
import { namesInFontFile } from '../../main/engine/font/name-table.ts';
import { juanzongJson } from '../support/cli.ts';
import { tempFolder } from '../support/temp.ts';
import { collectionFile, fontFile, windowsName } from './font-file.ts';

/** 楷体_GB2312 in the bytes of GB 2312, as old fonts name themselves to a Macintosh. */
const KAITI_IN_GB2312 = Uint8Array.of(0xbf, 0xac, 0xcc, 0xe5, ...new TextEncoder().encode('_GB2312'));

function fileOf(bytes: Uint8Array, name = 'font.ttf'): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** What the check says where just these faces are installed. */
function stateOf(role: string, system: 'windows' | 'linux', ...installed: string[]) {
  return fontStates(wantedFonts(system), installed).find((state) => state.role === role);
}

describe('names in font files', () => {
  test('Chinese and Latin names of a face are both found', async () => {
    const path = fileOf(fontFile([windowsName('方正小标宋简体'), windowsName('FZXiaoBiaoSong-B05S')]));
    expect(await namesInFontFile(path)).toEqual(['方正小标宋简体', 'FZXiaoBiaoSong-B05S']);
  });

  test('a Chinese name in the encoding of old systems is found', async () => {
    const path = fileOf(fontFile([{ platform: 1, encoding: 25, id: 4, bytes: KAITI_IN_GB2312 }]));
    expect(await namesInFontFile(path)).toEqual(['楷体_GB2312']);
  });

  test('each face of a collection is found', async () => {
    const path = fileOf(collectionFile([[windowsName('宋体')], [windowsName('新宋体')]]), 'simsun.ttc');
    expect(await namesInFontFile(path)).toEqual(['宋体', '新宋体']);
  });

  test('what is no font, is cut off anywhere or is not there has no names and does no harm', async () => {
    const whole = fontFile([windowsName('黑体')]);
    for (let length = 0; length < whole.length; length += 5) {
      expect(await namesInFontFile(fileOf(whole.subarray(0, length)))).toEqual([]);
    }
    const endless = fontFile([windowsName('黑体')]);
    new DataView(endless.buffer).setUint32(24, 0xffffffff);
    expect(await namesInFontFile(fileOf(endless))).toEqual([]);
    expect(await namesInFontFile(join(tempFolder(), '没有.ttf'))).toEqual([]);
  });
});

describe('font files of a system', () => {
  test('folders within folders are searched, a link back to one above does not go on for ever', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, '中文', '公文'), { recursive: true });
    writeFileSync(join(folder, '中文', '公文', 'simfang.TTF'), fontFile([windowsName('仿宋')]));
    writeFileSync(join(folder, '中文', '说明.txt'), '');
    symlinkSync(folder, join(folder, '中文', '回到上面'));
    const files = await filesBelow(folder);
    expect(files).toEqual([join(folder, '中文', '公文', 'simfang.TTF')]);
    expect(await namesInFiles(files)).toEqual(['仿宋']);
  });

  test('fonts that a user installed alone count as well', () => {
    expect(fontFolders('linux', { HOME: '/home/li' })).toContain('/home/li/.local/share/fonts');
    const windows = fontFolders('windows', { WINDIR: 'C:\\Windows', LOCALAPPDATA: 'C:\\Users\\li\\Local' });
    expect(windows.map((path) => path.replaceAll('/', '\\'))).toContain(
      'C:\\Users\\li\\Local\\Microsoft\\Windows\\Fonts',
    );
  });

  test('of the registry, the fonts that lie outside the folder of fonts are taken', () => {
    const printed = [
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts',
      '    仿宋 (TrueType)    REG_SZ    simfang.ttf',
      '    方正小标宋简体 (TrueType)    REG_SZ    D:\\公文 字体\\FZXBSJW.TTF',
      '    Modern (All res)    REG_SZ    C:\\Windows\\modern.fon',
    ].join('\r\n');
    expect(pathsInRegistry(printed)).toEqual(['D:\\公文 字体\\FZXBSJW.TTF']);
  });
});

describe('what stands in for a missing face', () => {
  test('a face is installed under its Latin name too, however it is written', () => {
    expect(stateOf('小标宋', 'windows', 'fzxiaobiaosong-b05s')).toEqual({
      role: '小标宋',
      name: '方正小标宋简体',
      installed: true,
      substitute: null,
    });
    expect(stateOf('仿宋', 'windows', 'FangSong_GB2312')?.installed).toBe(true);
  });

  test('a newer Windows has neither 小标宋 nor the *_GB2312 faces: the next of their kind are named', () => {
    const windows = ['FangSong', 'KaiTi', 'SimHei', 'SimSun', 'Times New Roman', 'STZhongsong'];
    expect(
      fontStates(wantedFonts('windows'), windows).map(({ role, installed, substitute }) => [
        role,
        installed,
        substitute,
      ]),
    ).toEqual([
      ['小标宋', false, '华文中宋'],
      ['仿宋', false, '仿宋'],
      ['楷体', false, '楷体'],
      ['黑体', true, null],
      ['宋体', true, null],
      ['西文', true, null],
    ]);
  });

  test('the faces of Kylin and UOS come before the free ones', () => {
    const both = [
      'FZXiaoBiaoSong-B05',
      '方正仿宋_GBK',
      'Noto Serif CJK SC',
      'LXGW WenKai',
      'Liberation Serif',
    ];
    expect(stateOf('小标宋', 'linux', ...both)?.substitute).toBe('方正小标宋_GBK');
    expect(stateOf('仿宋', 'linux', ...both)?.substitute).toBe('方正仿宋_GBK');
    expect(stateOf('楷体', 'linux', ...both)?.substitute).toBe('霞鹜文楷');
    expect(stateOf('宋体', 'linux', ...both)?.substitute).toBe('Noto Serif CJK SC');
    expect(stateOf('西文', 'linux', ...both)?.substitute).toBe('Liberation Serif');
  });

  test('where nothing fits, nothing is claimed', () => {
    expect(stateOf('黑体', 'linux', 'DejaVu Sans')).toMatchObject({ installed: false, substitute: null });
  });
});

test('the command names every face that papers need', async () => {
  const { code, json } = await juanzongJson<{ fonts: { name: string; installed: boolean }[] }>('fonts');
  expect(code).toBe(0);
  expect(json.fonts.map(({ name }) => name)).toEqual([
    '方正小标宋简体',
    '仿宋_GB2312',
    '楷体_GB2312',
    '黑体',
    '宋体',
    'Times New Roman',
  ]);
});
