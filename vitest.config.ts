import preact from '@preact/preset-vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** The same files run in both browsers; only what they are told differs. */
function inBrowser(browser: 'chromium' | 'firefox'): TestProjectInlineConfiguration {
  return {
    test: {
      name: browser,
      include: ['tests/browser/**/*.test.ts'],
      environment: 'node',
      provide: { browser },
      // A browser is several processes by itself; two at a time are what two cores can carry.
      maxWorkers: 2,
      testTimeout: 30_000,
      hookTimeout: 60_000,
      retry: 0,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node' },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
