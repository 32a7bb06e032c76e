/** `(page, XML) → its elements`, by the parser of a browser. Throws an Error where it is not well-formed. */
import type { Page } from "playwright-core";

export interface XmlElement {
  name: string;
  namespace: string | null;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const READ = `(element) => ({
  name: element.localName,
  namespace: element.namespaceURI,
  attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  children: [...element.children].map(read),
  text: element.textContent,
})`;

export async function parseXml(page: Page, xml: string): Promise<XmlElement> {
  const root = (await page.evaluate(`(() => {
    const read = ${READ};
    return read(new DOMParser().parseFromString(${JSON.stringify(xml)}, "application/xml").documentElement);
  })()`)) as XmlElement;
  if (JSON.stringify(root).includes('"parsererror"')) throw new Error(root.text);
  return root;
}
