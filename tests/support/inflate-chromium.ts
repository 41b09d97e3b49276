/**
 * Unpacks the packaged Chromium, its libraries and its fonts into TMPDIR. A program of its own,
 * because the package can only write into the directory for temporary files of its process.
 */

import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const PARTS = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

/** The package's folder of compressed parts lies beside its compiled code. */
const packed = new URL('../bin/', import.meta.resolve('@sparticuz/chromium'));

await Promise.all(PARTS.map((part) => inflate(fileURLToPath(new URL(part, packed)))));
