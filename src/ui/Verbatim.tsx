import { Children, type ReactNode } from 'react';

/** An address, whole or short, or a number beside a currency in any of the page's languages. */
const verbatim =
  /(0x[\da-f]{4,}(?:…[\da-f]+)?|(?:\$|USD\s?)\d(?:[\d.,\s]*\d)?|\d(?:[\d.,\s]*\d)?\s(?:s?VVV|DIEM|USDC?)(?![a-z]))/giu;

/** A sentence, in which what translates the page leaves amounts and addresses as they are. */
export function Verbatim({ children }: { children: ReactNode }) {
  return Children.map(children, (child) =>
    typeof child === 'string' && child.search(verbatim) >= 0 ? <span>{split(child)}</span> : child,
  );
}

/** In one element, since each part would be an item of a flex box or a grid. */
function split(text: string): ReactNode[] {
  return text.split(verbatim).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
      <span key={index} translate="no">
        {part}
      </span>
    ),
  );
}
