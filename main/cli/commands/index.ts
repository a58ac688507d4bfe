import type { Command } from '../command.ts';
import { archive } from './archive.ts';
import { attach } from './attach.ts';
import { call } from './call.ts';
import { checkFormatCommand } from './check-format.ts';
import { demo } from './demo.ts';
import { fonts } from './fonts.ts';
import { generate } from './generate.ts';
import { history } from './history.ts';
import { importCommand } from './import.ts';
import { importLedger } from './import-ledger.ts';
import { init } from './init.ts';
import { kinds } from './kinds.ts';
import { lights } from './lights.ts';
import { list } from './list.ts';
import { lists } from './lists.ts';
import { parse } from './parse.ts';
import { procedures } from './procedures.ts';
import { report } from './report.ts';
import { stats } from './stats.ts';
import { template } from './template.ts';
import { verify } from './verify.ts';

/** Every command, in the order of the work. */
export const COMMANDS: readonly Command[] = [
  parse,
  init,
  importCommand,
  importLedger,
  list,
  attach,
  kinds,
  generate,
  checkFormatCommand,
  template,
  fonts,
  lists,
  lights,
  report,
  stats,
  history,
  archive,
  verify,
  procedures,
  call,
  demo,
];
