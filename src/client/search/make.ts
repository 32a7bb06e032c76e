/** `(name, class, children) → element`; text among the children stays text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}

export function makeLink(href: string, ...children: (string | Node)[]): HTMLAnchorElement {
  const link = make("a", "", ...children);
  link.href = href;
  return link;
}
