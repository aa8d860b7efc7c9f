/**
 * Browsers translate a page by drawing `<font>` elements in place of its text nodes, or around
 * them. React keeps the nodes: what it writes into them is not seen, and taking them out throws
 * (https://github.com/facebook/react/issues/11538). From the first such element on, each node is
 * found by the element that stands for it. What else the page does is not touched.
 * @returns whether a translator was at work, before or since
 */
export function followTranslation(root: Element): () => boolean {
  /** The outermost element that stands in the place of a text node. */
  const standIns = new WeakMap<Node, Element>();
  let isPatched = false;
  const wasTranslated = root.querySelector('font') !== null;

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') show(record.target);
      else for (const node of record.removedNodes) note(node, record);
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => wasTranslated || isPatched;

  function note(node: Node, { target, addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    if (!(node instanceof Text) || node.parentNode === target) return;
    const standIn = [...addedNodes, previousSibling, nextSibling, node.parentNode].find(isFont);
    if (!standIn) return;
    standIns.set(node, standIn);
    observer.observe(node, { characterData: true });
    if (!isPatched) patch();
    isPatched = true;
  }

  /** React wrote a new text: the node itself is drawn again, and may be translated anew. */
  function show(node: Node): void {
    const standIn = standIns.get(node);
    standIns.delete(node);
    if (standIn?.isConnected && node instanceof Text) standIn.replaceWith(node);
  }

  /** The child of `parent` that React means by a node it put there. */
  function childOf<Child extends Node>(parent: Node, node: Child): Node {
    const standIn = standIns.get(node);
    return node.parentNode !== parent && standIn?.parentNode === parent ? standIn : node;
  }

  function patch(): void {
    const { removeChild, insertBefore } = Node.prototype;
    Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
      removeChild.call(this, childOf(this, child));
      return child;
    };
    Node.prototype.insertBefore = function <Child extends Node>(
      this: Node,
      node: Child,
      before: Node | null,
    ): Child {
      insertBefore.call(this, node, before && childOf(this, before));
      return node;
    };
  }
}

function isFont(node: Node | null): node is Element {
  return node?.nodeName === 'FONT';
}
