import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Verbatim } from './Verbatim.tsx';

it.each([
  ['You can spend $31.81 a day.', ['$31.81']],
  ['Puoi spendere 1.250,5 sVVV o USD 5.', ['1.250,5 sVVV', 'USD 5']],
  ['لك \u2068USD 12.50\u2069 و \u2068500 VVV\u2069', ['USD 12.50', '500 VVV']],
  ['An Admin key for 0xf39F…2266, in 3 days.', ['0xf39F…2266']],
  ['0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913', ['0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913']],
  ['DIEM and USD, 12 keys', []],
])('behavior: amounts and addresses of "%s" are left as they are', (text, kept) => {
  const { container } = render(<Verbatim>{text}</Verbatim>);
  expect(container.textContent).toBe(text);
  // One item, where the words stand in a flex box or a grid.
  expect(container.childNodes).toHaveLength(1);
  expect([...container.querySelectorAll('[translate=no]')].map((each) => each.textContent)).toEqual(kept);
});
