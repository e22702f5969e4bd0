import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { LaunchOptions, Started } from './launch.ts';

/** The host of the extension's pages, else random for each profile. */
const UUID = '6b6f6e74-656b-4000-8000-000000000001';

/**
 * Starts Firefox with the extension as a temporary add-on. Its storage lasts as long as the profile, because the
 * add-on's id is fixed in the manifest and its host by a preference.
 */
export async function launchFirefox(options: LaunchOptions, profile: string): Promise<Started> {
  const id = await addonId(options.extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    userDataDir: profile,
    headless: options.headless,
    defaultViewport: options.viewport ?? null,
    args: options.control ? ['--remote-allow-system-access'] : [],
    extraPrefsFirefox: preferencesFor(options, id),
  });
  try {
    await browser.installExtension(options.extension);
    return { browser, extensionId: id, extensionRoot: `moz-extension://${UUID}/` };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function preferencesFor(
  { headless, language, colorScheme, control }: LaunchOptions,
  id: string,
): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    // Without a screen, scroll bars are white whatever the colour scheme; Puppeteer hides Chromium's for the same reason.
    ...(headless ? { 'ui.useOverlayScrollbars': 1 } : {}),
    // Permissions are given when they are asked for: nobody can press the buttons of the browser's own question.
    ...(control ? { 'extensions.webextOptionalPermissionPrompts': false } : {}),
    ...(language ? { 'intl.accept_languages': language, 'intl.locale.requested': language } : {}),
    ...(colorScheme ? { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 } : {}),
  };
}

async function addonId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension} has no add-on id in its manifest, so Firefox would forget its data.`);
  return id;
}
