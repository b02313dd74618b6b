import { existsSync, readFileSync } from 'node:fs';

import { plainEnvironment } from '../server/env.js';
import { programOf, runCaptured, runQuietly } from './run.js';

/** Where Debian puts Chromium. */
export const systemChromium = '/usr/bin/chromium';

/**
 * Make sure that there is a Chromium: the system's, else Debian's by apt when we are root there, else Playwright's.
 *
 * @param {(line: string) => void} say
 */
export async function ensureBrowser(say) {
  if (existsSync(systemChromium) || (await hasOwnChromium())) return;
  say('Installing Chromium …');
  if (process.getuid?.() === 0 && isDebian() && (await installFromDebian())) return;
  await runQuietly('playwright install chromium', process.execPath, [
    programOf('@playwright/test', 'playwright'),
    'install',
    'chromium',
  ]);
}

async function hasOwnChromium() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

/** Not Ubuntu: its package of that name is a snap, which a container cannot run. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installFromDebian() {
  const env = plainEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  // Another apt may be at work; without this it would refuse at once.
  const apt = ['-o', 'DPkg::Lock::Timeout=120', '-y', '-q'];
  await runCaptured('apt-get', [...apt, 'update'], { env });
  await runCaptured('apt-get', [...apt, 'install', '--no-install-recommends', 'chromium'], { env });
  return existsSync(systemChromium);
}
