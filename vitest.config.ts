import { defineConfig } from "vitest/config";

const SECOND = 1000;
const FIXTURES = "test/fixtures/**";
const BROWSER_TESTS = "test/browser/**/*.test.ts";

export default defineConfig({
  test: {
    // All processors: the default leaves one idle, which of two is half.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [BROWSER_TESTS, FIXTURES],
          // A worker serves file after file: to load the modules anew for each took longer than the tests.
          isolate: false,
          // Command tests start processes, which on a busy machine takes seconds.
          testTimeout: 180 * SECOND,
          hookTimeout: 180 * SECOND,
        },
      },
      {
        test: {
          name: "browser",
          include: [BROWSER_TESTS],
          exclude: [FIXTURES],
          // The first test may have to install a browser, and a page is loaded many times over.
          testTimeout: 120 * SECOND,
          hookTimeout: 600 * SECOND,
          isolate: false,
        },
      },
    ],
  },
});
