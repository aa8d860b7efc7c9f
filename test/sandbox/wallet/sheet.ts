/** The wallet's looks, its own so that nobody takes it for a part of the page. */
export function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

const css = `
:host { all: initial; color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif;
  --ink: light-dark(#16242f, #eef4f8); --soft: light-dark(#4a5c68, #a9bac6); --card: light-dark(#fff, #1c2a35);
  --line: light-dark(#d5dee4, #34475a); --well: light-dark(#f1f5f7, #131e27); --go: light-dark(#274156, #f2c14e);
  --on-go: light-dark(#fff, #201700); --warn: light-dark(#7a4b00, #f5cf7a); --warn-well: light-dark(#fff4dc, #3a2c0c); }
* { box-sizing: border-box; }
h2, p, dl, dd { margin: 0; }
code, pre { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.switcher { position: fixed; inset: auto auto calc(12px + var(--bar-room, 0px)) 12px; z-index: 2; display: flex; align-items: center; gap: 8px;
  max-width: calc(100vw - 24px); padding: 6px 6px 6px 14px; border: 1px solid var(--line); border-radius: 14px;
  background: var(--card); color: var(--ink); box-shadow: 0 6px 20px rgb(10 25 35 / 18%); }
.switcher label { font-weight: 600; font-size: 13px; white-space: nowrap; }
select, button { font: inherit; border-radius: 10px; min-height: 40px; cursor: pointer; }
select { min-width: 0; border: 1px solid var(--line); background: var(--well); color: var(--ink); padding: 0 8px; }
.approval { width: min(420px, calc(100vw - 24px)); max-height: calc(100vh - 24px); margin: 12px 12px auto auto;
  overflow: auto; padding: 20px; border: 1px solid var(--line); border-radius: 18px; background: var(--card);
  color: var(--ink); box-shadow: 0 24px 60px rgb(10 25 35 / 35%); }
.approval::backdrop { background: rgb(8 20 28 / 45%); }
.approval > * + * { margin-top: 12px; }
.brand { font-size: 13px; font-weight: 600; color: var(--soft); }
h2 { font-size: 20px; line-height: 1.25; }
.approval .origin { margin-top: 2px; color: var(--soft); }
.text { max-height: 30vh; overflow: auto; margin: 12px 0 0; padding: 12px; border-radius: 12px; background: var(--well);
  white-space: pre-wrap; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; padding: 12px; border-radius: 12px; background: var(--well); }
dt { color: var(--soft); }
.account { display: grid; color: var(--soft); font-size: 13px; }
.warning { padding: 10px 12px; border-radius: 12px; background: var(--warn-well); color: var(--warn); }
.buttons { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
button { min-height: 46px; font-weight: 600; }
.reject { border: 1px solid var(--line); background: transparent; color: var(--ink); }
.approve { border: 0; background: var(--go); color: var(--on-go); }
:focus-visible { outline: 3px solid light-dark(#1f7a8c, #f2c14e); outline-offset: 2px; }
`;
