// Attaches a folder in a process of its own, so that a test can kill it: attach-child.ts <library> <issue> <folder>
import { attachEvidence } from '../../main/engine/evidence/index.ts';
import { openForWriting } from '../../main/engine/library/index.ts';

const [path = '', issue = '', folder = ''] = process.argv.slice(2);
const library = openForWriting(path);
process.stdout.write('open\n');
await attachEvidence(library, '甲', { issue, paths: [folder] });
process.stdout.write('done\n');
library.close();
