/** Stands for page-worker.ts: takes pages as that does, and does with each what its text says. */
const DEEDS = {
  good: ({ path, value }) => {
    const file = { path, value, messages: [] };
    const orders = { renamings: [], kept: [], joined: [] };
    const page = { file, corrections: null, record: null, orders };
    const texts = { brief: JSON.stringify({ page, notes: null, lineCount: 1 }), whole: JSON.stringify(page) };
    process.send({ kind: "parsed", texts });
  },
  killed: () => process.kill(process.pid, "SIGKILL"),
  exited: () => process.exit(7),
  thrown: () => process.send({ kind: "failed", failure: "out of ink" }),
  endless: () => {},
};

process.on("message", ({ path, bytes }) => {
  const value = new TextDecoder().decode(bytes);
  DEEDS[value]({ path, value });
});
process.on("disconnect", () => process.exit());
process.send({ kind: "ready", generation: "one" });
