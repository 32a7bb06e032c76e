/** XML → its elements. Throws an Error with line and column where it is not well-formed or a prefix stands for nothing. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text in it, in whatever depth. */
  text: string;
}

export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const element: XmlElement = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string) => {
    for (const element of open) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  if (!root) throw new Error("no element");
  return root;
}

/** The element and all below it. */
export function* listXmlElements(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* listXmlElements(child);
}

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const textsOf = (element: XmlElement | undefined, name: string): string[] =>
  childrenOf(element, name).map(({ text }) => text);
