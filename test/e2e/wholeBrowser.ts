import type { LaunchOptions } from '@playwright/test';

const { ZECCA_E2E_WHOLE_CHROMIUM: executablePath } = process.env;

/** Whether there is a browser with everything around a page: a headless shell has no back/forward cache. */
export const hasWholeBrowser = executablePath !== undefined;

/** Takes that browser where there is one. */
export function inWholeBrowser(launchOptions: LaunchOptions): LaunchOptions {
  return { ...launchOptions, ...(executablePath && { executablePath }) };
}
