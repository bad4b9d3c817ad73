export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  // The sources are ECMAScript modules with `.js` specifiers; tests run them as CommonJS.
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.(t|j|mj)s$": ["@swc/jest", { jsc: { target: "es2022" }, module: { type: "commonjs" } }] },
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/test/support/left-out.mjs"],
  maxWorkers: 2,
};
