/** A process of its own that holds a data directory until it is killed: `node database-holder.ts <directory>`. */
import { lockDirectory } from '../../src/database/directory-lock.ts';

lockDirectory(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
