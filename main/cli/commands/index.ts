import type { Command } from '../command.ts';
import { archive } from './archive.ts';
import { attach } from './attach.ts';
import { demo } from './demo.ts';
import { generate } from './generate.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { parse } from './parse.ts';
import { stats } from './stats.ts';
import { verify } from './verify.ts';

/** Every command, in the order of the work. */
export const COMMANDS: readonly Command[] = [
  parse,
  init,
  importCommand,
  list,
  attach,
  generate,
  stats,
  archive,
  verify,
  demo,
];
