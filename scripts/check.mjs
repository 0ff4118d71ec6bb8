// Formatting, types, lint and import rules: all of `npm run check`, side by side, since none needs another. What each
// says is printed when it is done; the exit code is 1 if any of them found something.
import { spawn } from 'node:child_process';

const CHECKS = ['format:check', 'types', 'lint'];

/**
 * @param {string} name an npm script
 * @returns {Promise<boolean>} whether it found nothing
 */
function run(name) {
  return new Promise((resolve) => {
    // npm is a batch file on Windows, which only a shell can start; the names are ours
    const child = spawn(`npm run --silent ${name}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on('data', (/** @type {Buffer} */ data) => said.push(data));
    child.stderr.on('data', (/** @type {Buffer} */ data) => said.push(data));
    child.on('close', (code) => {
      console.log(`> ${name}${code === 0 ? '' : ': failed'}`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(CHECKS.map(run));
if (passed.includes(false)) process.exitCode = 1;
