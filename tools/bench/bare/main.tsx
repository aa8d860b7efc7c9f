import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The smallest page that React can make: what everything else is measured against. */
function Page() {
  const [presses, setPresses] = useState(0);
  return (
    <button type="button" onClick={() => setPresses(presses + 1)}>
      {presses}
    </button>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
