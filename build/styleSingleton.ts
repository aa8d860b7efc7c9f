import { useEffect } from 'react';

/**
 * Stands in for `react-style-singleton`, which RainbowKit's scroll lock uses to inject a `<style>`:
 * the policy allows none. A constructed stylesheet needs no permission.
 * https://www.w3.org/TR/CSP3/#csp-unsafe-inline-style (CSSOM is exempt)
 */
export function stylesheetSingleton(): { add: (css: string) => void; remove: () => void } {
  let users = 0;
  let sheet: CSSStyleSheet | undefined;
  return {
    // Only the first style counts: it was measured before the scroll bar went away.
    add(css) {
      users += 1;
      if (users > 1) return;
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    },
    remove() {
      users -= 1;
      if (users > 0) return;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
      sheet = undefined;
    },
  };
}

/** The hook of the same name: the style is on the page while a user of it is mounted. */
export function styleHookSingleton(): (css: string, dynamic?: boolean) => void {
  const sheet = stylesheetSingleton();
  return function useStyle(css, dynamic) {
    // biome-ignore lint/correctness/useExhaustiveDependencies: a change counts only where the caller says so
    useEffect(() => {
      sheet.add(css);
      return sheet.remove;
    }, [css && dynamic]);
  };
}

/** The component of the same name, which is all that `react-remove-scroll` imports. */
export function styleSingleton(): (props: { styles: string; dynamic?: boolean }) => null {
  const useStyle = styleHookSingleton();
  return function Sheet({ styles, dynamic }) {
    useStyle(styles, dynamic);
    return null;
  };
}
