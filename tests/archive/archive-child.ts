// Archives in a process of its own, so that a test can kill it: archive-child.ts <library> <case> <out>
import { archiveCaseFile } from '../../main/engine/archive/index.ts';
import { openLibrary } from '../../main/engine/library/index.ts';

const [path = '', caseFileId = '', out = ''] = process.argv.slice(2);
const library = openLibrary(path);
process.stdout.write('open\n');
await archiveCaseFile(library, { caseFileId, out });
process.stdout.write('done\n');
library.close();
