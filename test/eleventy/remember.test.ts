import { expect, test } from "vitest";
import { remember } from "../../src/eleventy/remember.ts";

test("what was made for an owner and a key is made once", () => {
  let made = 0;
  const label = remember((owner: { name: string }, key: string) => {
    made += 1;
    return `${owner.name} ${key}`;
  });
  const [a, b] = [{ name: "a" }, { name: "b" }];
  const told = () => [label(a, "1"), label(a, "2"), label(b, "1")];
  expect([told(), told(), made]).toEqual([["a 1", "a 2", "b 1"], ["a 1", "a 2", "b 1"], 3]);
});

test("what is undefined, and what needs no key, is made once too", () => {
  let made = 0;
  const nothing = remember((_: object): undefined => {
    made += 1;
  });
  const owner = {};
  expect([nothing(owner), nothing(owner), made]).toEqual([undefined, undefined, 1]);
});
