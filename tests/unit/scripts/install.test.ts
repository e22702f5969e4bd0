import { expect, test } from 'vitest';
import { planFor } from '../../../scripts/browsers/install.ts';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 13"\nID=debian\n';
const UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n';
const MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n';
const FEDORA = 'ID=fedora\n';

function messageFor(...args: Parameters<typeof planFor>): string {
  const plan = planFor(...args);
  if (plan.kind !== 'ask') throw new Error(`installs ${plan.packages.join(' ')}`);
  return plan.message;
}

test.each([
  ['chromium', 'chromium'],
  ['firefox', 'firefox-esr'],
] as const)('installs %s as root on Debian, with fonts', (name, packageName) => {
  expect(planFor(name, DEBIAN, 0)).toEqual({
    kind: 'install',
    packages: [packageName, 'fonts-liberation', 'fonts-noto-core'],
  });
});

test('says which command a user who is not root has to ask for', () => {
  expect(messageFor('firefox', DEBIAN, 1000)).toContain('sudo apt-get install firefox-esr');
});

test.each([UBUNTU, MINT])('says that Ubuntu and its children have snaps', (osRelease) => {
  expect(messageFor('chromium', osRelease, 0)).toContain('sudo snap install chromium');
});

test('says what to install elsewhere, and how to name a program', () => {
  expect(messageFor('firefox', FEDORA, 0)).toContain('KONTEKS_FIREFOX');
  expect(messageFor('chromium', '', undefined)).toContain('KONTEKS_CHROMIUM');
});

test('does not install what Debian does not have', () => {
  expect(messageFor('edge', DEBIAN, 0)).toContain('Microsoft Edge');
});

test('says it in one line', () => {
  for (const osRelease of [DEBIAN, UBUNTU, FEDORA, '']) {
    expect(messageFor('chromium', osRelease, 1000)).not.toContain('\n');
  }
});
