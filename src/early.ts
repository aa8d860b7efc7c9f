import { awaitLocale } from './messages/documentLocale.ts';
import { matchLocale } from './messages/locales.ts';
import { noteBrowserLimits } from './ui/browserLimits.ts';
import { keepEarlyInput } from './ui/earlyInput.ts';
import { recoverLostFiles } from './ui/lostFiles.ts';
import { hideOtherPage } from './ui/otherPage.ts';
import { keptLocale, keptTheme } from './ui/preferences.ts';
import { applyTheme } from './ui/theme.ts';

recoverLostFiles();
keepEarlyInput();

// Runs before anything is painted (build/earlyScript.ts), so that neither colours, the direction of
// reading nor the place of a button change before one's eyes.
noteBrowserLimits();
hideOtherPage();
applyTheme(keptTheme.read());
awaitLocale(keptLocale.read() ?? matchLocale(navigator.languages));
